"""Request bodies: JSON, text and bytes; forms and files where a package has them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import quote

from ..codec.codec import encode
from ..extras import needed
from .errors import InvalidArgument
from .headers import essence
from .http_types import Content
from .operation import AnyCall
from .parameters import is_array, is_object, text_of
from .uploads import File, is_binary, is_bytes

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
    if is_lines(kind) and isinstance(body, list | tuple):
        mark = b"\x1e" if kind.endswith("json-seq") else b""
        lines = (mark + dumps(item) + b"\n" for item in encode(body))
        return b"".join(lines), media_type
    if is_json(kind):
        return dumps(encode(body)), media_type
    if kind == FORM:
        form: str = needed("forms").write_form(body, call.operation.encoding, dumps)
        return form.encode("ascii"), media_type
    written: tuple[Content, str]
    if kind.startswith("multipart/"):
        written = needed("multipart").write_multipart(call, dumps, media_type)
        return written
    if isinstance(body, str):
        return body.encode(), media_type
    if is_bytes(body):
        return bytes(body), media_type
    if isinstance(body, File) or is_binary(body):
        written = needed("files").write_file(body, media_type)
        return written
    value = encode(body)
    if not kind.startswith("text/") or is_object(value) or is_array(value):
        raise InvalidArgument(f"a body of {media_type} must be text or bytes")
    return text_of(value).encode(), media_type


def write_query(call: AnyCall[Any], media_type: str, dumps: _Dumps) -> str:
    """The whole query of an operation whose query is one parameter (3.2 `querystring`)."""
    value = call.query
    if media_type == FORM:
        form: str = needed("forms").write_form(value, call.operation.query, dumps)
        return form
    text = dumps(encode(value)).decode() if is_json(media_type) else str(value)
    return quote(text, safe="")


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
    if isinstance(body, File) and body.type:
        return body.type
    if isinstance(body, str):
        return "text/plain"
    is_file = isinstance(body, File) or is_binary(body)
    return "application/octet-stream" if is_file else "application/json"
