"""Styles: how the constants of operations and headers name them."""

from __future__ import annotations

from ...ir.model import Header, Parameter
from ...ir.operations.media_types import JSON
from ..code.code import symbol
from ..code.layout import Bracket, Piece, Prefixed, code
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


def style_of(parameter: Parameter) -> Piece:
    """The style of a parameter, or the media type of one that has `content`."""
    if parameter.media_type is not None:
        return content_style(parameter.media_type)
    return named_style(parameter.style, parameter.explode, parameter.allow_reserved)


def content_style(media_type: str) -> Piece:
    if media_type == JSON:
        return symbol("_runtime", "JSON")
    item = Prefixed(code("media_type="), literal(media_type))
    return _style(item)


def named_style(style: str, explode: bool, reserved: bool) -> Piece:
    name = _STYLES.get((style, explode))
    if name is not None and not reserved:
        return symbol("_runtime", name)
    items: list[Piece] = [literal(style), Prefixed(code("explode="), literal(explode))]
    if reserved:
        items.append(code("reserved=True"))
    return _style(*items)


def _style(*items: Piece) -> Bracket:
    return Bracket(symbol("_runtime", "Style") + code("("), items, code(")"))


def header_style(header: Header) -> Piece | None:
    """The style of a described header of answers, where it is not the usual one."""
    if header.media_type is not None:
        return content_style(header.media_type)
    return None if header.style == "simple" else named_style(header.style, explode=False, reserved=False)
