"""Parameters in styles that few APIs use: delimiters, deep objects, labels, matrices, content, cookies."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any
from urllib.parse import quote

from ..codec.codec import dumps
from ..http import parameters
from ..http.errors import InvalidArgument
from ..http.headers import plain
from ..http.parameters import (
    FORM,
    Plain,
    Quote,
    Style,
    expanded,
    is_array,
    is_object,
    plain_argument,
    quote_all,
    text_of,
    write,
)

SPACE = Style("spaceDelimited", explode=False)
PIPE = Style("pipeDelimited", explode=False)
DEEP_OBJECT = Style("deepObject")
LABEL = Style("label", explode=False)
MATRIX = Style("matrix", explode=False)
COOKIE = Style("cookie")
JSON = Style(media_type="application/json")

# style: what stands first, between exploded items, and whether the name is written
_TABLE = {
    "label": (".", ".", False),
    "matrix": (";", ";", True),
    "cookie": ("", "; ", True),
}
DELIMITERS = {"spaceDelimited": " ", "pipeDelimited": "|", "tabDelimited": "\t"}


def expand_cookies(
    styles: Mapping[str, Style],
    values: Mapping[str, Any],
    to_plain: Plain = plain_argument,
) -> str:
    """The Cookie header; `form` percent-encodes, `cookie` (3.2) does not."""
    pieces: list[str] = []
    for name, value in values.items():
        if value is not None:
            style = styles.get(name, FORM)
            raw = style.style == "cookie"
            quoted = _in_cookie if raw else quote_all
            text = write("cookie", name, value, style, to_plain, quoted)
            pieces.append(text if raw else text.replace("&", "; "))
    return plain("Cookie", "; ".join(filter(None, pieces)))


def expand(
    style: Style, name: str, value: Any, quoted: Quote, *, bare: bool = False
) -> str:
    """RFC 6570, section 3.2.1, and the three styles that OpenAPI adds.

    `bare` is where delimiters stand without a name: in paths and headers, as 2.0 has them.
    """
    if style.reserved:
        own = partial(quote_reserved, in_path=bare) if quoted is quote_all else quoted
        style = replace(style, reserved=False)
        return parameters.expand(style, name, value, own, bare=bare)
    if style.media_type is not None:
        is_text = isinstance(value, str) and "json" not in style.media_type
        text = quoted(value if is_text else dumps(value).decode())
        return text if bare else f"{quoted(name)}={text}"
    if style.style == "deepObject":
        return "&".join(_deep(quoted(name), value, quoted))
    first, separator, named = _TABLE.get(style.style, ("", "&", True))
    delimiter = DELIMITERS.get(style.style)
    label = f"{quoted(name)}=" if named and not (bare and delimiter) else ""
    if not is_object(value) and not is_array(value):
        text = quoted(text_of(value))
        return first + (label + text if text or style.style != "matrix" else label[:-1])
    items = expanded(value, quoted, label, explode=style.explode, repeats=False)
    if style.explode:
        return first + separator.join(items) if items else ""
    between = quoted(delimiter) if delimiter else ","
    return first + label + between.join(items) if items else ""


def _deep(name: str, value: Any, quoted: Quote) -> list[str]:
    """What OpenAPI leaves open, arrays, as PHP, Rails and qs read it: ``a[]=1``, ``a[0][b]=1``."""
    if is_object(value):
        inside = [
            (quoted(key), inner) for key, inner in value.items() if inner is not None
        ]
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


def _in_cookie(text: str) -> str:
    """As it is, which must not be another cookie (OpenAPI 3.2, 4.12.7: the caller escapes)."""
    if ";" in text:
        raise InvalidArgument("the value of a cookie must not hold a semicolon")
    return text


def quote_reserved(text: str, *, in_path: bool) -> str:
    """RFC 6570, section 1.5: a percent-encoded triplet is unchanged."""
    safe = (
        ":@!$&'()*+,;=" if in_path else ":/?[]@!$&'()*+,;="
    )  # not "#": it ends a query
    return re.sub(r"%25(?=[0-9A-Fa-f]{2})", "%", quote(text, safe=safe))
