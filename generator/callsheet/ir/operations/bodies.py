"""Bodies, responses and their media types."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from ...document.references.cursor import Cursor
from ..algebra import union_of, without_other
from ..model import (
    Body,
    Content,
    Default,
    Encoding,
    Exact,
    Header,
    Link,
    Range,
    Response,
    Status,
    Type,
    Unknown,
)
from ..schemas.annotations import docs_of
from ..schemas.name_path import NamePath, shared_path
from ..schemas.schema_types import Schemas
from ..skip_invalid import read_or_report
from .media_types import EVENTS, essence
from .tokens import is_media_type, is_token


def body_of(schemas: Schemas, described: Cursor, name_path: NamePath) -> Body | None:
    """The request body that is described; None where it has no content at all."""
    name_path = shared_path(described.pointer, name_path, "body") or name_path
    content = described.get("content")
    contents = contents_of(schemas, content, name_path)
    required = described.flag("required")
    if not contents or (not required and content is not None and _holds_nothing(content)):
        return None
    return Body(at=described.pointer, required=required, contents=contents, docs=docs_of(described))


def _holds_nothing(content: Cursor) -> bool:
    """Whether nothing but an empty object would fit any of the media types."""
    schemas = [entry.resolved_or_self().get("schema") for _, entry in content.items()]
    return all(schema is not None and _is_empty(_schema_at(schema).value) for schema in schemas)


def _is_empty(schema: Mapping[str, Any]) -> bool:
    informative = schema.keys() - {"type", "title", "description", "properties", "additionalProperties"}
    return not informative and not schema.get("properties") and schema.get("additionalProperties") is False


def responses_of(schemas: Schemas, at: Cursor | None, name_path: NamePath) -> tuple[Response, ...]:
    """The responses of one operation, in document order."""
    if at is None or not at.is_mapping:
        return ()
    responses = []
    codes = [int(key) for key in at.value if isinstance(status_of(key), Exact)]
    plain = min((code for code in codes if 200 <= code < 300), default=200)
    for key, entry in at.items():
        if key.startswith("x-"):
            continue
        status = status_of(key)
        if status is None:
            schemas.report(
                "unknown-status",
                f"a status must be 100 to 599, 4XX or default, got {key!a}; the response is ignored",
                entry.pointer,
            )
            continue
        response = read_or_report(schemas, entry, Cursor.response)
        if response is None:
            response = entry.with_value({"content": {"*/*": {}}})
        responses.append(_response(schemas, response, status, name_path / _word_of(status, plain)))
    return tuple(responses)


def status_of(key: str) -> Status | None:
    """The status that a key of `responses` means: ``200``, ``4XX`` or ``default`` (OpenAPI 3.2, 4.16)."""
    if key.lower() == "default":
        return Default()
    if re.fullmatch(r"[1-5][Xx]{2}", key):
        return Range(int(key[0]))
    return Exact(int(key)) if re.fullmatch(r"[1-9][0-9]{2}", key) else None


def contents_of(schemas: Schemas, at: Cursor | None, name_path: NamePath) -> tuple[Content, ...]:
    """Every media type of a body or a response; several with equal schemas share its type."""
    if at is None or not at.is_mapping:
        return ()
    contents = []
    for media_type, entry in at.items():
        if not is_media_type(media_type):
            schemas.report(
                "unknown-media-type",
                f"a media type must be type/subtype, got {media_type!a}; it is ignored",
                entry.pointer,
            )
            continue
        media = read_or_report(schemas, entry, Cursor.media_type) or entry.with_value({})
        schema = media.get("schema")
        events = _huma_events(schema, media_type)
        item_schema = media.get("itemSchema") or events
        item_type, is_event = _item(schemas, item_schema, media_type, name_path / "item")
        contents.append(
            Content(
                at=media.pointer,
                media_type=media_type,
                type=None if schema is None or events is not None else schemas.type_of(schema, name_path),
                item_type=item_type,
                item_is_event=is_event,
                encodings=_encodings(schemas, media, name_path),
                examples=docs_of(media).examples,
            )
        )
    if at.value and not contents:
        return (Content(at=at.pointer, media_type="*/*", type=Unknown()),)
    return tuple(contents)


def _item(
    schemas: Schemas, item: Cursor | None, media_type: str, name_path: NamePath
) -> tuple[Type | None, bool]:
    """The type of one item of a stream, and whether it is a whole event.

    An event whose data is described by ``contentSchema`` is that data: what else an event holds is for
    the protocol. So is one that has no property of an event (OpenAPI 3.2, 4.14.4).
    """
    if item is None:
        return None, False
    if not media_type.lower().startswith("text/event-stream"):
        return schemas.type_of(item, name_path), False
    variants = _variants(item)
    data = [_data_schema(schema) for schema in (variants or [_schema_at(item)])]
    known = [schema for schema in data if schema is not None]
    if len(known) == len(data):
        return union_of(schemas.type_of(schema, name_path) for schema in known), False
    properties = _schema_at(item).get("properties")
    return schemas.type_of(item, name_path), bool(variants) or (
        properties is not None and "data" in properties
    )


def _huma_events(schema: Cursor | None, media_type: str) -> Cursor | None:
    """The items of an array of whole events: what huma (Go) writes instead of `itemSchema`."""
    items = None if schema is None else _schema_at(schema).get("items")
    if items is None or essence(media_type) != EVENTS:
        return None
    events = [variant.get("properties") for variant in _variants(items)]
    are_whole = all(event and {"data", "event"} <= event.value.keys() for event in events)
    return items if events and are_whole else None


def _variants(item: Cursor) -> list[Cursor]:
    return [_schema_at(element) for element in _elements(_schema_at(item).get("oneOf"))]


def _data_schema(event: Cursor) -> Cursor | None:
    """The schema of an event's data, where that is JSON: text that holds it, or huma's objects."""
    properties = event.get("properties")
    data = None if properties is None else properties.get("data")
    if data is None:
        return None
    schema = _schema_at(data)
    return schema.get("contentSchema") or (data if schema.value.get("type") == "object" else None)


def _schema_at(at: Cursor) -> Cursor:
    return at.resolved_or_self().schema()


def _elements(at: Cursor | None) -> tuple[Cursor, ...]:
    return () if at is None else tuple(at.elements())


def headers_of(schemas: Schemas, at: Cursor | None, name_path: NamePath) -> tuple[Header, ...]:
    if at is None or not at.is_mapping:
        return ()
    headers = []
    for wire, entry in at.items():
        header = read_or_report(schemas, entry, Cursor.header)
        if header is None or wire.lower() == "content-type":
            continue
        if not is_token(wire):
            schemas.report(
                "bad-name", f"{wire!a} is not a valid header name; the header is left out", entry.pointer
            )
            continue
        type_, media_type = typed(
            schemas, header, shared_path(header.pointer, name_path, "header") or name_path / wire
        )
        headers.append(
            Header(
                at=header.pointer,
                wire=wire,
                type=type_,
                required=header.flag("required"),
                style=header.text("style") or "simple",
                explode=header.flag("explode"),
                media_type=media_type,
                docs=docs_of(header),
            )
        )
    return tuple(headers)


def typed(schemas: Schemas, described: Cursor, name_path: NamePath) -> tuple[Type, str | None]:
    """The type of a parameter or header, and its media type where ``content`` describes it."""
    content = contents_of(schemas, described.get("content"), name_path)
    if content:
        return content[0].type or Unknown(), content[0].media_type
    schema = described.get("schema")
    return (Unknown() if schema is None else without_other(schemas.type_of(schema, name_path))), None


def _response(schemas: Schemas, described: Cursor, status: Status, name_path: NamePath) -> Response:
    shared = shared_path(described.pointer, name_path, "response")
    key = (described.pointer, status, described.produces)
    known = None if shared is None else schemas.responses.get(key)
    if known is not None:
        return known
    schemas.responses[key] = response = _new_response(schemas, described, status, shared or name_path)
    return response


def _new_response(schemas: Schemas, described: Cursor, status: Status, name_path: NamePath) -> Response:
    contents = contents_of(schemas, described.get("content"), name_path)
    if contents and status == Exact(204):
        message = "a 204 response has no content (RFC 9110, 15.3.5); the described content is ignored"
        schemas.report("no-content", message, described.pointer)
        contents = ()
    return Response(
        at=described.pointer,
        status=status,
        contents=contents,
        headers=headers_of(schemas, described.get("headers"), name_path),
        links=_links(schemas, described.get("links")),
        docs=docs_of(described),
    )


def _word_of(status: Status, plain: int) -> str:
    """What a response is called; the success with the code `plain` needs no number."""
    match status:
        case Exact(code) if code == plain:
            return "response"
        case Exact(code):
            return f"response{code}"
        case Range(hundreds):
            return f"response{hundreds}xx"
        case Default():
            return "error"


def _encodings(schemas: Schemas, described: Cursor, name_path: NamePath) -> tuple[Encoding, ...]:
    """Of the parts with names; of those without by position, and as ``*`` that of all others (3.2)."""
    at = described.get("encoding")
    named = at.items() if at is not None and at.is_mapping else ()
    prefix = enumerate(_elements(described.get("prefixEncoding")))
    rest = described.get("itemEncoding")
    entries = [*named, *((str(index), entry) for index, entry in prefix)]
    entries += [] if rest is None else [("*", rest)]
    return tuple(_encoding(schemas, wire, entry, name_path) for wire, entry in entries if entry.is_mapping)


def _encoding(schemas: Schemas, wire: str, entry: Cursor, name_path: NamePath) -> Encoding:
    if {"encoding", "prefixEncoding", "itemEncoding"} & entry.value.keys():
        schemas.report(
            "nested-encoding",
            "`encoding` inside of an encoding is not supported; it is ignored",
            entry.pointer,
        )
    return Encoding(
        wire=wire,
        media_type=entry.text("contentType") or None,
        style=entry.text("style") or None,
        explode=entry.value["explode"] if isinstance(entry.value.get("explode"), bool) else None,
        allow_reserved=entry.flag("allowReserved"),
        headers=headers_of(schemas, entry.get("headers"), name_path),
    )


def _links(schemas: Schemas, at: Cursor | None) -> tuple[Link, ...]:
    if at is None or not at.is_mapping:
        return ()
    described = ((name, read_or_report(schemas, entry, Cursor.resolve)) for name, entry in at.items())
    return tuple(
        Link(name=name, target=link.text("operationId") or link.text("operationRef"), docs=docs_of(link))
        for name, link in described
        if link is not None
    )
