"""Parameters to text: the usual styles of OpenAPI 3.2, which are those of RFC 6570."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, TypeGuard
from urllib.parse import quote

from ..codec.codec import dumps, encode
from ..extras import needed
from .encoding_errors import placing
from .errors import InvalidArgument
from .headers import mapping, plain

Quote = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Style:
    """How a value is written. `media_type` is that of a parameter with `content`."""

    style: str = "form"
    explode: bool = True
    reserved: bool = False
    media_type: str | None = None

    @property
    def is_usual(self) -> bool:
        """Whether it is written here; the extra `styles` has the others."""
        is_plain = self.media_type is None and not self.reserved
        return is_plain and self.style in ("form", "simple")


FORM = Style()
COMMA = Style("form", explode=False)
SIMPLE = Style("simple", explode=False)


_DOTS = re.compile(r"/(\.|%2[eE]){1,2}(?=/|$)")
"""Segments that lead elsewhere; to some libraries and servers, encoded ones as well."""


Plain = Callable[[str, str, Any], Any]
"""What makes plain JSON of an argument, of which it is given place, name and value."""


def plain_argument(place: str, name: str, value: Any) -> Any:
    """A value as plain JSON; an error has a note of the argument that it is about."""
    if type(value) is str or type(value) is int:
        return value
    return placing(f"{place} parameter {name!r}", value, encode)


def expand_path(
    template: str,
    styles: Mapping[str, Style],
    values: tuple[Any, ...],
    to_plain: Plain = plain_argument,
) -> str:
    """The path with its holes filled; a value can never change the segments around it."""
    literals, names = split_template(template)
    if len(names) != len(values):
        raise InvalidArgument(f"{template} takes {len(names)} path values")
    path = literals[0]
    for literal, name, value in zip(literals[1:], names, values, strict=True):
        style = styles.get(name, SIMPLE)
        text = write("path", name, value, style, to_plain, bare=True)
        if not text or (style.style == "label" and text == "."):
            raise InvalidArgument(f"path parameter {name!r} must not be empty")
        path += text + literal
    if _DOTS.search(path):
        raise InvalidArgument(f"{template}: a segment must not be '.' or '..'")
    return path


def expand_query(
    styles: Mapping[str, Style],
    values: Mapping[str, Any],
    to_plain: Plain = plain_argument,
) -> str:
    """The query without its question mark; None is absent."""
    pieces = [
        write("query", name, value, styles.get(name, FORM), to_plain)
        for name, value in mapping("query", values).items()
        if value is not None
    ]
    return "&".join(filter(None, pieces))


def expand_header(
    name: str, value: Any, style: Style = SIMPLE, to_plain: Plain = plain_argument
) -> str:
    """A header's value: not percent-encoded, but never a second header."""
    return plain(name, write("header", name, value, style, to_plain, str, bare=True))


def quote_all(text: str) -> str:
    return quote(text, safe="")


def write(
    place: str,
    name: str,
    value: Any,
    style: Style,
    to_plain: Plain,
    quoted: Quote = quote_all,
    *,
    bare: bool = False,
) -> str:
    """An argument as text; an error has a note of the one that it is about."""
    value = to_plain(place, name, value)
    try:
        return expand(style, name, value, quoted, bare=bare)
    except UnicodeEncodeError as error:  # a lone surrogate
        error.add_note(f"{place} parameter {name!r}")
        raise


def expand(
    style: Style,
    name: str,
    value: Any,
    quoted: Quote = quote_all,
    *,
    bare: bool = False,
) -> str:
    """RFC 6570, section 3.2.1, of plain JSON.

    `bare` is where nothing is written by its name: in paths and headers.
    """
    if not style.is_usual:
        text: str = needed("styles").expand(style, name, value, quoted, bare=bare)
        return text
    is_form = style.style == "form"
    label = f"{quoted(name)}=" if is_form else ""
    if not is_object(value) and not is_array(value):
        return label + quoted(text_of(value))
    items = expanded(value, quoted, label, explode=style.explode, repeats=is_form)
    if style.explode:
        return ("&" if is_form else ",").join(items)
    return label + ",".join(items) if items else ""


def expanded(
    value: Any, quoted: Quote, label: str, *, explode: bool, repeats: bool
) -> list[str]:
    """Arrays and objects in pieces. Where objects stand for parameters, their arrays repeat."""
    if is_array(value):
        texts = [quoted(text_of(item)) for item in value if item is not None]
        return [label + text for text in texts] if explode else texts
    pairs = [
        (quoted(key), quoted(text_of(item)))
        for key, inner in value.items()
        if inner is not None
        for item in (inner if repeats and explode and _is_flat(inner) else [inner])
    ]
    if explode:
        return [f"{k}={v}" for k, v in pairs]
    return [text for pair in pairs for text in pair]


def _is_flat(value: Any) -> bool:
    """Whether a value is an array of scalars."""
    return is_array(value) and not any(is_array(v) or is_object(v) for v in value)


def text_of(value: Any) -> str:
    """A plain JSON value as text: strings as they are, all else as JSON writes it."""
    if isinstance(value, str):
        return value
    if type(value) is int:
        return str(value)
    return "" if value is None else dumps(value).decode()


def is_object(value: object) -> TypeGuard[dict[str, Any]]:
    return isinstance(value, dict)


def is_array(value: object) -> TypeGuard[list[Any]]:
    return isinstance(value, list)


_SAFE = "/:@!$&'()*+,;=~%?"
"""What a template says as it is sent; its first question mark begins a query (RFC 3986, 3.4)."""


@lru_cache(maxsize=4096)
def split_template(template: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """``/a/{b}?c=d`` as its literals, quoted where need be, and its holes.

    A fragment only tells operations apart, and is never sent (RFC 3986, 3.5).
    """
    pieces = re.split(r"\{([^}]*)\}", template.partition("#")[0])
    if any("{" in literal for literal in pieces[::2]):
        raise InvalidArgument(f"{template} has an open brace")
    return tuple(quote(piece, safe=_SAFE) for piece in pieces[::2]), tuple(pieces[1::2])
