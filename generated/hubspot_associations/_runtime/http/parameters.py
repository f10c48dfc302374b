"""Parameters to text: the usual styles of OpenAPI 3.2, which are those of RFC 6570."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache, partial
from typing import Any, TypeGuard
from urllib.parse import quote

from ..codec.codec import dumps, encode
from ..extras import needed
from .errors import InvalidArgument
from .headers import plain

Quote = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Style:
    """How a value is written. `media_type` is that of a parameter with `content`."""

    style: str = "form"
    explode: bool = True
    reserved: bool = False
    media_type: str | None = None


FORM = Style()
COMMA = Style("form", explode=False)
SIMPLE = Style("simple", explode=False)


@dataclass(frozen=True, slots=True)
class Part:
    """How one property of a form or multipart body is sent."""

    media_type: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict[str, str])


_DOTS = re.compile(r"/(\.|%2[eE]){1,2}(?=/|$)")
"""Segments that lead elsewhere; to some libraries and servers, encoded ones as well."""


def expand_path(
    template: str, styles: Mapping[str, Style], values: tuple[Any, ...]
) -> str:
    """The path with its holes filled; a value can never change the segments around it."""
    literals, names = split_template(template)
    if len(names) != len(values):
        raise InvalidArgument(f"{template} takes {len(names)} path values")
    path = literals[0]
    for literal, name, value in zip(literals[1:], names, values, strict=True):
        style = styles.get(name, SIMPLE)
        text = expand(style, name, value, quoting(style, in_path=True), bare=True)
        if not text or (style.style == "label" and text == "."):
            raise InvalidArgument(f"path parameter {name!r} must not be empty")
        path += text + literal
    if _DOTS.search(path):
        raise InvalidArgument(f"{template}: a segment must not be '.' or '..'")
    return path


def expand_query(styles: Mapping[str, Style], values: Mapping[str, Any]) -> str:
    """The query without its question mark; None is absent."""
    pieces: list[str] = []
    for name, value in values.items():
        if value is not None:
            style = styles.get(name, FORM)
            pieces.append(expand(style, name, value, quoting(style)))
    return "&".join(filter(None, pieces))


def expand_header(name: str, value: Any, style: Style = SIMPLE) -> str:
    """A header's value: not percent-encoded, but never a second header."""
    return plain(name, expand(style, name, value, str, bare=True))


def expand_cookies(styles: Mapping[str, Style], values: Mapping[str, Any]) -> str:
    """The Cookie header."""
    text: str = needed("styles").expand_cookies(styles, values)
    return text


def expand(
    style: Style, name: str, value: Any, quoted: Quote, *, bare: bool = False
) -> str:
    """RFC 6570, section 3.2.1. `bare` is where nothing is written by its name: in paths and headers."""
    if style.media_type is not None or style.style not in ("form", "simple"):
        text: str = needed("styles").expand(style, name, value, quoted, bare=bare)
        return text
    if type(value) is not str and type(value) is not int:
        value = encode(value)
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


def text_of(value: Any, media_type: str | None = None) -> str:
    """A plain JSON value as text: strings as they are, all else as JSON writes it."""
    if isinstance(value, str) and (media_type is None or "json" not in media_type):
        return value
    if type(value) is int:
        return str(value)
    if value is None and media_type is None:
        return ""
    return dumps(value).decode()


def is_object(value: object) -> TypeGuard[dict[str, Any]]:
    return isinstance(value, dict)


def is_array(value: object) -> TypeGuard[list[Any]]:
    return isinstance(value, list)


def is_row(value: object) -> TypeGuard[tuple[Any, ...]]:
    return isinstance(value, tuple)


_SAFE = "/:@!$&'()*+,;=~%?"
"""What a template says as it is sent; its first question mark begins a query (RFC 3986, 3.4)."""


@lru_cache(maxsize=4096)
def split_template(template: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """``/a/{b}?c=d`` as its literals, quoted where need be, and its holes.

    A fragment only tells operations apart, and is never sent (RFC 3986, 3.5).
    """
    literals: list[str] = []
    names: list[str] = []
    rest = template.partition("#")[0]
    while "{" in rest:
        literal, _, rest = rest.partition("{")
        name, closed, rest = rest.partition("}")
        if not closed:
            raise InvalidArgument(f"{template} has an open brace")
        literals.append(quote(literal, safe=_SAFE))
        names.append(name)
    literals.append(quote(rest, safe=_SAFE))
    return tuple(literals), tuple(names)


_quote_all: Quote = partial(quote, safe="")


def quoting(style: Style, *, in_path: bool = False) -> Quote:
    """How a value is percent-encoded."""
    if not style.reserved:
        return _quote_all
    reserved: Quote = partial(needed("styles").quote_reserved, in_path=in_path)
    return reserved
