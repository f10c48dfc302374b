"""Name paths: from which words the names of inline schemas are made."""

from __future__ import annotations

import posixpath
from functools import lru_cache
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from msgspec import Struct

from ...document.references.pointer import Pointer
from ..model import NameHint

_STRUCTURE = frozenset(
    [
        "paths",
        "components",
        "schemas",
        "definitions",
        "$defs",
        "properties",
        "responses",
        "content",
        "schema",
        "items",
        "parameters",
        "requestBody",
        "requestBodies",
        "headers",
        "allOf",
        "anyOf",
        "oneOf",
        "additionalProperties",
        "schemas.yml",
        "index",
    ]
)

_LISTS = frozenset({"allOf", "anyOf", "oneOf", "parameters", "prefixItems", "items"})
"""In these a number is a position, which says nothing."""

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")

_ROOTS = {("components",), ("paths",), ("definitions",), ("webhooks",), ("responses",), ("parameters",)}
"""How pointers begin in whole descriptions; files that hold a fragment of one have names that say more."""

_IN_ES = ("sses", "xes", "ches", "shes", "tuses", "ruses", "nuses", "buses", "puses", "iases", "iruses")
"""Plurals of words that end in a hiss themselves: the e is not theirs."""

_IN_IES = frozenset({"ies", "ties", "pies", "dies", "lies", "movies", "cookies", "series", "species"})


class NamePath(Struct, frozen=True):
    """The component or operation that holds a schema, and the words from there to it.

    A component itself has no owner, and its own name as the only word.
    """

    owner: Pointer | None
    hint: NameHint

    def __truediv__(self, word: str) -> NamePath:
        return NamePath(self.owner, (*self.hint, word))


def component_path(at: Pointer) -> NamePath:
    return NamePath(None, hint_of(at))


def inner_path(at: Pointer, name_path: NamePath) -> NamePath:
    """The name path of the parts of the schema at `at`, whose own is `name_path`."""
    return NamePath(at, ()) if name_path.owner is None else name_path


def items_path(at: Pointer, name_path: NamePath) -> NamePath:
    """The name path of the items of the array at `at`: in the singular, or inside the component."""
    return _singular_path(at, name_path, "item")


def values_path(at: Pointer, name_path: NamePath) -> NamePath:
    """The name path of the values of the map at `at`: likewise."""
    return _singular_path(at, name_path, "value")


def tuple_item_path(at: Pointer, name_path: NamePath, position: int) -> NamePath:
    """The name path of an item of a tuple, which only its position tells from its neighbours."""
    word = _ORDINALS[position - 1] if position <= len(_ORDINALS) else f"item {position}"
    if name_path.owner is None or not name_path.hint:
        return inner_path(at, name_path) / word
    return NamePath(name_path.owner, (*name_path.hint[:-1], f"{name_path.hint[-1]} {word}"))


def _singular_path(at: Pointer, name_path: NamePath, word: str) -> NamePath:
    if name_path.owner is None or not name_path.hint:
        return inner_path(at, name_path) / word
    *words, last = name_path.hint
    singular_word = singular(last)
    return NamePath(name_path.owner, (*words, f"{last} {word}" if singular_word == last else singular_word))


def shared_path(at: Pointer, name_path: NamePath, word: str) -> NamePath | None:
    """The name path of a parameter, body or response that several operations share, if this is one."""
    owner = name_path.owner
    if owner is None or (
        at.uri == owner.uri and at.tokens[: max(len(owner.tokens) - 1, 0)] == owner.tokens[:-1]
    ):
        return None
    return NamePath(None, (*hint_of(at)[-1:], word))


def hint_of(at: Pointer) -> NameHint:
    """The words that name a schema which is referred to: its key, or its file's name."""
    if not at.tokens:
        return (_file_stem(at.uri),)
    return (at.tokens[-1],) if at.tokens and is_named(at) else words_of(at)


def is_named(at: Pointer) -> bool:
    """Whether the description gives the schema at `at` a name of its own."""
    return len(at.tokens) < 2 or at.tokens[-2] in {"schemas", "definitions", "$defs"}


def words_of(at: Pointer) -> NameHint:
    """The informative words of the path to a schema."""
    informative = (
        token for parent, token in zip(("", *at.tokens), at.tokens, strict=False) if _tells(token, parent)
    )
    words = tuple(token.partition("/")[2] or token for token in informative)
    is_fragment = at.tokens[:1] not in _ROOTS
    return (*((_file_stem(at.uri),) if is_fragment else ()), *words[-4:]) or at.tokens[-1:]


def _tells(token: str, parent: str) -> bool:
    is_position = token.isdigit() and parent in _LISTS
    return token not in _STRUCTURE and "/json" not in token and not is_position


def key_of(at: Pointer, root: Pointer) -> str:
    """A pointer as the lock writes it: relative to the description, so that it holds on any machine."""
    if at.uri == root.uri:
        return at.fragment
    return posixpath.relpath(at.uri, posixpath.dirname(root.uri)) + at.fragment


def component_name(at: Pointer) -> str:
    """The name by which a discriminator means this schema when no mapping says so."""
    return at.tokens[-1] if at.tokens else _file_stem(at.uri)


SHORTEST_PLURAL = 4
"""Shorter words that end in an s are names rather than plurals: ``dns``, ``gps``."""

_IRREGULAR = {"people": "person", "children": "child"}


@lru_cache(maxsize=4096)
def singular(word: str) -> str:
    """The singular of `word`; `word` itself if it is no known plural."""
    lowered = word.lower()
    if lowered in _IRREGULAR:
        return _IRREGULAR[lowered]
    if len(word) < SHORTEST_PLURAL:
        return word
    if lowered.endswith("ies") and lowered not in _IN_IES:
        return word[:-3] + "y"
    if lowered.endswith(_IN_ES) and not lowered.endswith("caches"):
        return word[:-2]
    if lowered.endswith("s") and not lowered.endswith(("ss", "us", "is", "news", "series", "species")):
        return word[:-1]
    return word


def _file_stem(uri: str) -> str:
    return PurePosixPath(unquote(urlsplit(uri).path)).stem or "root"
