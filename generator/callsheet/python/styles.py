"""Styles: how the constants of operations and headers name them."""

from __future__ import annotations

from ..ir.media_types import JSON
from ..ir.model import Header, Parameter
from .annotations import Need
from .layout import Bracket, Piece, Prefixed, code
from .literals import literal

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


def style_of(parameter: Parameter) -> tuple[Piece, Need]:
    """The style of a parameter, or the media type of one that has `content`."""
    if parameter.media_type is not None:
        return content_style(parameter.media_type)
    return named_style(parameter.style, parameter.explode, parameter.allow_reserved)


def content_style(media_type: str) -> tuple[Piece, Need]:
    if media_type == JSON:
        return code("JSON"), Need("_runtime", code("JSON"))
    item = Prefixed(code("media_type="), literal(media_type))
    return Bracket(code("Style("), (item,), code(")")), Need("_runtime", code("Style"))


def named_style(style: str, explode: bool, reserved: bool) -> tuple[Piece, Need]:
    name = _STYLES.get((style, explode))
    if name is not None and not reserved:
        return code(name), Need("_runtime", code(name))
    items: list[Piece] = [literal(style), Prefixed(code("explode="), literal(explode))]
    if reserved:
        items.append(code("reserved=True"))
    return Bracket(code("Style("), tuple(items), code(")")), Need("_runtime", code("Style"))


def header_style(header: Header) -> tuple[Piece, Need] | None:
    """The style of a described header of answers, where it is not the usual one."""
    if header.media_type is not None:
        return content_style(header.media_type)
    return None if header.style == "simple" else named_style(header.style, explode=False, reserved=False)
