"""A pointer: the identity of every part of a description."""

from __future__ import annotations

import re
from typing import Any, NamedTuple
from urllib.parse import quote, unquote

_INDEX = re.compile("[0-9]{1,9}")
"""More digits are no index, and Python refuses to read thousands of them."""


class Pointer(NamedTuple):
    """A place in a description: the file's URI and the JSON Pointer tokens inside it (RFC 6901).

    Tokens are kept unescaped. An index into an array is its decimal text. It is a tuple because it is the
    key of most tables, and Python compares and hashes a tuple by itself.
    """

    uri: str
    tokens: tuple[str, ...] = ()

    def __truediv__(self, token: str | int) -> Pointer:
        return Pointer(self.uri, (*self.tokens, str(token)))

    @property
    def parent(self) -> Pointer:
        return Pointer(self.uri, self.tokens[:-1])

    @property
    def fragment(self) -> str:
        """The pointer as a URI fragment for people to read: ``#/paths/~1pets/get``."""
        return "#" + "".join("/" + escape(token) for token in self.tokens)

    def __str__(self) -> str:
        return self.uri + self.fragment


def parse_fragment(fragment: str) -> tuple[str, ...]:
    """The tokens of a JSON Pointer fragment, with or without ``#``, percent-decoded (RFC 6901, section 6)."""
    text = unquote(fragment.removeprefix("#"))
    return tuple(unescape(token) for token in text.split("/")[1:])


def escape(token: str) -> str:
    return token.replace("~", "~0").replace("/", "~1")


def unescape(token: str) -> str:
    return token.replace("~1", "/").replace("~0", "~")


def encoded_fragment(tokens: tuple[str, ...]) -> str:
    """The tokens as a fragment that is valid inside a ``$ref``."""
    return "#" + "".join("/" + quote(escape(token), safe="~:@!$&'()*+,;=") for token in tokens)


def child(value: Any, token: str) -> tuple[Any] | None:
    """What a token leads to in plain data, in a tuple, because it may be null."""
    if isinstance(value, dict):
        return (value[token],) if token in value else None
    if isinstance(value, list) and _INDEX.fullmatch(token) and int(token) < len(value):
        return (value[int(token)],)
    return None
