"""Request bodies: JSON, text and bytes; forms and files where a package has them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..codec.codec import encode
from ..extras import found, needed
from .headers import essence
from .http_types import Content
from .operation import AnyCall

_Dumps = Callable[[Any], bytes]

_JSON = frozenset({"application/json", "text/json", "application/*", "*/*"})
"""An API that says `*/*` nearly always means JSON."""

_LINES = ("jsonl", "jsonlines", "json-lines", "json-seq", "ndjson", "stream+json")
"""How media types end of which each line is JSON."""

EVENTS = "text/event-stream"
FORM = "application/x-www-form-urlencoded"


def write_body(call: AnyCall[Any], dumps: _Dumps) -> tuple[Content, str]:
    """The body of a call as it is sent, and its Content-Type."""
    body, media_type = call.body, call.media_type or _media_type(call)
    kind = essence(media_type)
    if is_json(kind):
        return dumps(encode(body)), media_type
    if kind == FORM:
        form: str = needed("forms").write_form(body, call.operation.encoding, dumps)
        return form.encode("ascii"), media_type
    written: tuple[Content, str]
    if kind.startswith("multipart/"):
        written = needed("multipart").write_multipart(call, dumps, media_type)
        return written
    if isinstance(body, str | bytes):
        return body.encode() if isinstance(body, str) else body, media_type
    written = needed("files").write_other(body, media_type, dumps)
    return written


def is_json(kind: str) -> bool:
    return kind in _JSON or kind.endswith("+json")


def is_lines(kind: str) -> bool:
    return kind.endswith(_LINES)


def _media_type(call: AnyCall[Any]) -> str:
    accepts = call.operation.accepts
    if len(accepts) > 1:
        chosen: str = needed("body_choice").choose(accepts, call.body)
        return chosen
    kind = next(iter(accepts))
    return kind if "*" not in kind else of_any_type(call.body)


def of_any_type(body: Any) -> str:
    """The media type of a body where any is taken."""
    if isinstance(body, str):
        return "text/plain"
    if isinstance(body, bytes):
        return "application/octet-stream"
    uploads = found("uploads")
    return (uploads and uploads.kind_of(body)) or "application/json"
