"""Media types, as far as they decide what an argument or an answer is in Python."""

from __future__ import annotations

from collections.abc import Iterable

from ..ir.algebra import accepts_null
from ..ir.model import Array, Body, Content, Primitive, Tuple, Type, Unknown

JSON = "application/json"

STREAMS = frozenset(
    {
        "text/event-stream",
        "application/json-lines",
        "application/json-seq",
        "application/jsonl",
        "application/jsonlines",
        "application/ndjson",
        "application/stream+json",
        "application/x-jsonlines",
        "application/x-ndjson",
    }
)
"""Media types of answers that are many items."""


def essence(media_type: str) -> str:
    """The media type without its parameters, in lower case (RFC 9110, section 8.3.1)."""
    return media_type.partition(";")[0].strip().lower()


def is_json(media_type: str) -> bool:
    """JSON, and what may be anything: an API that says ``*/*`` nearly always means JSON."""
    kind = essence(media_type)
    return kind in {JSON, "*/*", "application/*", "text/json"} or kind.endswith("+json")


def is_form(media_type: str) -> bool:
    return essence(media_type) == "application/x-www-form-urlencoded" or essence(media_type).startswith(
        "multipart/"
    )


def has_nameless_parts(content: Content) -> bool:
    """Whether a body is a row of parts without names (OpenAPI 3.2, 4.14.5)."""
    kind = essence(content.media_type)
    is_row = content.item_type is not None or isinstance(content.type, Array | Tuple)
    return is_row and kind.startswith("multipart/") and kind != "multipart/form-data"


def is_text(media_type: str) -> bool:
    kind = essence(media_type)
    return kind.startswith("text/") or kind.endswith(("/xml", "+xml", "/yaml", "/x-yaml", "+yaml"))


def is_wildcard(media_type: str) -> bool:
    return "*" in essence(media_type)


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
    usual: set[Type | None] = {content.type for content in described if essence(content.media_type) == JSON}
    as_json: set[Type | None] = {content.type for content in described if is_json(content.media_type)}
    as_json.discard(None)
    return tuple(content for content in described if not _is_spare(content, usual, as_json))


def _is_spare(content: Content, usual: set[Type | None], as_json: set[Type | None]) -> bool:
    kind = essence(content.media_type)
    if is_json(kind):
        return kind != JSON and content.type in usual
    is_as_good = is_form(kind) or kind in STREAMS or (is_text(kind) and isinstance(content.type, Primitive))
    return content.type in as_json and not is_as_good
