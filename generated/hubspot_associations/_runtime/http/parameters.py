"""Parameters to text: the style table of OpenAPI 3.2, which is that of RFC 6570."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, TypeGuard
from urllib.parse import quote

from ..codec.codec import dumps, encode
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
SPACE = Style("spaceDelimited", explode=False)
PIPE = Style("pipeDelimited", explode=False)
DEEP_OBJECT = Style("deepObject")
SIMPLE = Style("simple", explode=False)
LABEL = Style("label", explode=False)
MATRIX = Style("matrix", explode=False)
COOKIE = Style("cookie")
JSON = Style(media_type="application/json")

# style: what stands first, between exploded items, and whether the name is written
_TABLE = {
    "simple": ("", ",", False),
    "label": (".", ".", False),
    "matrix": (";", ";", True),
    "form": ("", "&", True),
    "cookie": ("", "; ", True),
}
DELIMITERS = {"spaceDelimited": " ", "pipeDelimited": "|", "tabDelimited": "\t"}
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
        style = _nameless(styles.get(name, SIMPLE)) if styles else SIMPLE
        if style is SIMPLE and (type(value) is str or type(value) is int):
            text = quote(str(value), safe="")
        else:
            text = expand(style, name, value, _quote_path(style), bare=True)
        if not text or (style.style == "label" and text == "."):
            raise InvalidArgument(f"path parameter {name!r} must not be empty")
        path += text + literal
    if _DOTS.search(path):
        raise InvalidArgument(f"{template}: a segment must not be '.' or '..'")
    return path


def _nameless(style: Style) -> Style:
    """Content in a path or a header stands there without a name before it."""
    if style.media_type is None:
        return style
    return Style("simple", media_type=style.media_type)


def expand_query(styles: Mapping[str, Style], values: Mapping[str, Any]) -> str:
    """The query without its question mark; None is absent."""
    pieces: list[str] = []
    for name, value in values.items():
        if value is not None:
            style = styles.get(name, FORM)
            text = expand(style, name, value, _quote_query(style))
            if text:
                pieces.append(text)
    return "&".join(pieces)


def expand_header(name: str, value: Any, style: Style = SIMPLE) -> str:
    """A header's value: not percent-encoded, but never a second header."""
    return plain(name, expand(_nameless(style), name, value, _as_is, bare=True))


def expand_cookies(styles: Mapping[str, Style], values: Mapping[str, Any]) -> str:
    """The Cookie header; `form` percent-encodes, `cookie` (3.2) does not."""
    pieces: list[str] = []
    for name, value in values.items():
        if value is not None:
            style = styles.get(name, FORM)
            raw = style.style == "cookie"
            text = expand(style, name, value, _in_cookie if raw else _quote)
            pieces.append(text if raw else text.replace("&", "; "))
    return plain("Cookie", "; ".join(filter(None, pieces)))


def expand(
    style: Style, name: str, value: Any, quoted: Quote, *, bare: bool = False
) -> str:
    """RFC 6570, section 3.2.1, and the three styles that OpenAPI adds.

    `bare` is where delimiters stand without a name: in paths and headers, as 2.0 has them.
    """
    if style.media_type is not None:
        value = text_of(encode(value), style.media_type)
    elif type(value) is not str and type(value) is not int:
        value = encode(value)
    if style.style == "deepObject":
        return "&".join(_deep(quoted(name), value, quoted))
    first, separator, named = _TABLE.get(style.style, _TABLE["form"])
    delimiter = DELIMITERS.get(style.style)
    label = f"{quoted(name)}=" if named and not (bare and delimiter) else ""
    if not is_object(value) and not is_array(value):
        text = quoted(text_of(value))
        return first + (label + text if text or style.style != "matrix" else label[:-1])
    repeats = style.explode and style.style == "form"
    items = _items(value, quoted, label, explode=style.explode, repeats=repeats)
    if style.explode:
        return first + separator.join(items) if items else ""
    between = quoted(delimiter) if delimiter else ","
    return first + label + between.join(items) if items else ""


def _items(
    value: Any, quoted: Quote, label: str, *, explode: bool, repeats: bool
) -> list[str]:
    """Arrays and objects in pieces. Where objects stand for parameters, their arrays repeat."""
    if is_array(value):
        texts = [quoted(text_of(item)) for item in value if item is not None]
        return [label + text for text in texts] if explode else texts
    pairs = [
        (quoted(key), quoted(text_of(item)))
        for key, inner in _present(value)
        for item in (inner if repeats and _is_flat(inner) else [inner])
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


def _deep(name: str, value: Any, quoted: Quote) -> list[str]:
    """What OpenAPI leaves open, arrays, as PHP, Rails and qs read it: ``a[]=1``, ``a[0][b]=1``."""
    if is_object(value):
        inside = [(quoted(key), inner) for key, inner in _present(value)]
    elif not is_array(value):
        return [f"{name}={quoted(text_of(value))}"]
    elif any(is_object(item) or is_array(item) for item in value):
        inside = [(str(index), item) for index, item in enumerate(value)]
    else:
        inside = [("", item) for item in value if item is not None]
    return [
        piece
        for key, inner in inside
        for piece in _deep(f"{name}%5B{key}%5D", inner, quoted)
    ]


def _present(value: dict[str, Any]) -> list[tuple[str, Any]]:
    return [(key, inner) for key, inner in value.items() if inner is not None]


def _quote_path(style: Style) -> Quote:
    return _quote_reserved_path if style.reserved else _quote


def _quote_query(style: Style) -> Quote:
    return _quote_reserved if style.reserved else _quote


def _in_cookie(text: str) -> str:
    """As it is, which must not be another cookie (OpenAPI 3.2, 4.12.7: the caller escapes)."""
    if ";" in text:
        raise InvalidArgument("the value of a cookie must not hold a semicolon")
    return text


def _as_is(text: str) -> str:
    return text


def _quote(text: str) -> str:
    return quote(text, safe="")


def _quote_reserved(text: str) -> str:
    return _keep_encoded(text, ":/?[]@!$&'()*+,;=")  # not "#": it would end the query


def quote_reserved_plus(text: str) -> str:
    """As `_quote_reserved`, in a form, where a space is a plus."""
    return _quote_reserved(text).replace("%20", "+")


def _quote_reserved_path(text: str) -> str:
    return _keep_encoded(text, ":@!$&'()*+,;=")


def _keep_encoded(text: str, safe: str) -> str:
    """RFC 6570, section 1.5: a percent-encoded triplet passes as it is."""
    return re.sub(r"%25(?=[0-9A-Fa-f]{2})", "%", quote(text, safe=safe))
