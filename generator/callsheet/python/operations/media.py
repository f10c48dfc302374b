"""Media types, as far as they decide what an argument or a response is in Python."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...ir.algebra import accepts_null
from ...ir.json_paths import element, is_scalar, plain
from ...ir.model import Api, Array, Body, Content, Header, Operation, Primitive, Tuple, Type, Unknown
from ...ir.operations.media_types import (
    EVENTS,
    JSON,
    STREAMS,
    essence,
    is_form,
    is_json,
    is_plain_text,
    is_text,
    is_wildcard,
    parameters,
)
from ..code.formats import STRINGS

_BASE64 = frozenset(row.name for row in STRINGS.values() if row.type == "bytes")


def has_nameless_parts(content: Content) -> bool:
    """Whether a body is a row of parts without names (OpenAPI 3.2, 4.14.5)."""
    kind = essence(content.media_type)
    is_row = content.item_type is not None or isinstance(content.type, Array | Tuple)
    return is_row and kind.startswith("multipart/") and kind != "multipart/form-data"


def part_headers(operation: Operation) -> Iterator[tuple[str, Header]]:
    """The described headers of the parts of a multipart body, each with the name of its part."""
    for content in () if operation.body is None else spoken(operation.body.contents):
        if essence(content.media_type).startswith("multipart/"):
            yield from (
                (encoding.wire, header) for encoding in content.encodings for header in encoding.headers
            )


def lines_type(content: Content) -> Type | None:
    """The type of a body of JSON lines, if they are described: a list."""
    kind, item = essence(content.media_type), content.item_type or element(content.type)
    return Array(item) if item is not None and kind in STREAMS and kind != EVENTS else None


def text_type(content: Content, api: Api) -> Type | None:
    """The type of a text body that is not plain text: a number, a date, a member of an enum.

    The conversion is left to each side (OpenAPI 3.2, appendix B). Bytes are no case of it: see `base64_type`.
    """
    if content.type is None or not is_plain_text(content.media_type) or not is_scalar(content.type, api):
        return None
    value_type = plain(content.type, api)
    is_bytes = isinstance(value_type, Primitive) and value_type.format in ("binary", *_BASE64)
    return None if is_bytes else content.type


def base64_type(content: Content, api: Api) -> Type | None:
    """The type of a body that is base64 although it is no JSON: ``format: byte`` says so of any text."""
    if content.type is None or is_json(content.media_type) or is_form(content.media_type):
        return None
    value_type = plain(content.type, api)
    is_encoded = isinstance(value_type, Primitive) and value_type.format in _BASE64
    return content.type if is_encoded else None


def is_any_binary(content: Content) -> bool:
    """Whether a body is bytes of any media type: ``*/*`` beside ``format: binary``."""
    is_binary = isinstance(content.type, Primitive) and content.type.format == "binary"
    return is_binary and is_wildcard(content.media_type)


def may_be_null(body: Body) -> bool:
    """Whether null is a body: one of JSON that is so described, or of which nothing is known at all."""
    kinds = [c for c in spoken(body.contents) if is_json(c.media_type) and not is_wildcard(c.media_type)]
    types = [content.type or Unknown() for content in kinds]
    return any(accepts_null(type_) and (body.required or type_ != Unknown()) for type_ in types)


def spoken(contents: Iterable[Content]) -> tuple[Content, ...]:
    """The media types that a client uses.

    Where the same schema is offered as JSON and as something that cannot be decoded, such as XML, JSON
    loses nothing; the other would make text of what is a model. Of many names for JSON one is enough.
    """
    described = tuple(contents)
    usual: set[_Usual] = {(c.type, parameters(c.media_type)) for c in described if _is_usual(c.media_type)}
    as_json: set[Type | None] = {content.type for content in described if is_json(content.media_type)}
    as_json.discard(None)
    return tuple(content for content in described if not _is_spare(content, usual, as_json))


_Usual = tuple[Type | None, frozenset[str]]
"""What there is as JSON by its usual name, with the parameters of that."""


def _is_usual(media_type: str) -> bool:
    return essence(media_type) == JSON


def _is_spare(content: Content, usual: set[_Usual], as_json: set[Type | None]) -> bool:
    kind = essence(content.media_type)
    if is_json(kind):
        own_parameters = parameters(content.media_type)
        by_another_name = not _is_usual(kind) and (content.type, own_parameters) in usual
        return by_another_name or (bool(own_parameters) and (content.type, frozenset()) in usual)
    is_string = isinstance(content.type, Primitive) and content.type.kind == "string"
    is_as_good = is_form(kind) or kind in STREAMS or (is_text(kind) and is_string)
    return content.type in as_json and not is_as_good
