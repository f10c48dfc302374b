"""Styles: how the constants of operations and headers name them."""

from __future__ import annotations

from ...ir.model import Header, Parameter
from ...ir.operations.media_types import JSON
from ..code.code import Code, code, symbol
from ..code.expressions import call, keyword
from ..code.literals import literal

_STYLES = {
    ("form", False): "COMMA",
    ("spaceDelimited", False): "SPACE",
    ("pipeDelimited", False): "PIPE",
    ("deepObject", True): "DEEP_OBJECT",
    ("deepObject", False): "DEEP_OBJECT",
    ("label", False): "LABEL",
    ("matrix", False): "MATRIX",
    ("cookie", True): "COOKIE",
}
"""The styles that have names in the runtime."""


def style_of(parameter: Parameter) -> Code:
    """The style of a parameter, or the media type of one that has `content`."""
    if parameter.media_type is not None:
        return content_style(parameter.media_type)
    return named_style(parameter.style, parameter.explode, parameter.allow_reserved)


def content_style(media_type: str) -> Code:
    if media_type == JSON:
        return symbol("_runtime", "JSON")
    return _style(keyword("media_type", literal(media_type)))


def named_style(style: str, explode: bool, reserved: bool) -> Code:
    name = _STYLES.get((style, explode))
    if name is not None and not reserved:
        return symbol("_runtime", name)
    items = [literal(style), keyword("explode", literal(explode))]
    if reserved:
        items.append(code("reserved=True"))
    return _style(*items)


def _style(*items: Code) -> Code:
    return call(symbol("_runtime", "Style"), items)


def header_style(header: Header) -> Code | None:
    """The style of a described header of responses, where it is not the usual one."""
    if header.media_type is not None:
        return content_style(header.media_type)
    return None if header.style == "simple" else named_style(header.style, explode=False, reserved=False)
