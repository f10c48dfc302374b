"""Request bodies: JSON, forms, multipart, text, and bytes from wherever they are."""

from __future__ import annotations

import secrets
from collections.abc import AsyncIterable, Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, is_dataclass
from pathlib import Path
from typing import Any, cast
from urllib.parse import quote, quote_plus, unquote

from ..codec.codec import encode
from .errors import InvalidArgument
from .form_fields import members
from .headers import one_line
from .operation import Call
from .parameters import (
    FORM,
    Style,
    expand,
    expand_header,
    is_array,
    is_object,
    quote_reserved_plus,
    text_of,
)
from .uploads import File, Piece, Upload, file_name, is_bytes, is_handle

Dumps = Callable[[Any], bytes]

_JSON = frozenset({"application/json", "text/json", "application/*", "*/*"})
"""An API that says `*/*` nearly always means JSON."""


_LINES = ("jsonl", "jsonlines", "json-lines", "json-seq", "ndjson", "stream+json")
"""How media types end of which each line is JSON."""


EVENTS = "text/event-stream"


@dataclass(frozen=True, slots=True)
class Part:
    """How one property of a form or multipart body is sent."""

    media_type: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict[str, str])


def write_body(call: Call[Any], dumps: Dumps) -> tuple[bytes | Upload, str]:
    """The body of a call as it is sent, and its Content-Type."""
    body = call.body
    media_type = call.media_type or _choose(call.operation.accepts, body)
    kind = media_type.partition(";")[0].strip().lower()
    if is_lines(kind) and isinstance(body, list | tuple):
        mark = b"\x1e" if kind.endswith("json-seq") else b""
        lines = (mark + dumps(item) + b"\n" for item in encode(body))
        return b"".join(lines), media_type
    if is_json(kind):
        return dumps(encode(body)), media_type
    encoding = call.operation.encoding
    if kind == "application/x-www-form-urlencoded":
        return _form(body, encoding, dumps).encode("ascii"), media_type
    if kind.startswith("multipart/"):
        boundary = secrets.token_hex(16)
        pieces = list(_multipart(call, dumps, boundary))
        return _joined(pieces), f"{media_type}; boundary={boundary}"
    if isinstance(body, str):
        return body.encode(), media_type
    if isinstance(body, File):
        media_type = body.type or media_type
    piece = body.content if isinstance(body, File) else body
    if not _is_binary(piece):
        value = encode(body)
        if not kind.startswith("text/") or is_object(value) or is_array(value):
            raise InvalidArgument(f"a body of {media_type} must be text or bytes")
        return text_of(value).encode(), media_type
    return _joined([piece]), media_type


def write_query(call: Call[Any], media_type: str, dumps: Dumps) -> str:
    """The whole query of an operation whose query is one parameter (3.2 `querystring`)."""
    value = call.query
    if media_type == "application/x-www-form-urlencoded":
        return _form(value, call.operation.query, dumps)
    text = dumps(encode(value)).decode() if is_json(media_type) else str(value)
    return quote_plus(text).replace("+", "%20")


def is_json(kind: str) -> bool:
    return kind in _JSON or kind.endswith("+json")


def is_lines(kind: str) -> bool:
    return kind.endswith(_LINES)


def _choose(accepts: tuple[str, ...] | Mapping[str, str], body: Any) -> str:
    """Of several media types, the first that suits the value: by its class, then by its kind."""
    kinds = list(accepts)
    if len(kinds) == 1 and "*" not in kinds[0]:
        return kinds[0]
    if isinstance(accepts, Mapping):
        name = type(body).__name__
        kinds = [
            k for k, types in accepts.items() if name in types.split(" | ")
        ] or kinds
    kinds = [kind for kind in kinds if _suits(kind.lower(), body)] or kinds
    exact = next((kind for kind in kinds if "*" not in kind), None)
    if exact is not None:
        return exact
    if isinstance(body, File) and body.type:
        return body.type
    if isinstance(body, str):
        return "text/plain"
    return "application/octet-stream" if _is_binary(body) else "application/json"


def _suits(kind: str, body: Any) -> bool:
    structured = is_json(kind) or kind.startswith(("multipart/", "application/x-www-"))
    if isinstance(body, str):
        return not structured
    if isinstance(body, File) or _is_binary(body):
        return not structured and not kind.startswith("text/")
    if not isinstance(body, Mapping) and not is_dataclass(body):
        return is_json(kind) or is_lines(kind)
    if any(_has_files(value) for value in members(body).values()):
        return kind.startswith("multipart/")
    return structured


def _form(body: Any, encoding: Mapping[str, Style | Part], dumps: Dumps) -> str:
    pieces: list[str] = []
    for name, value in members(body).items():
        how, plain = encoding.get(name), encode(value)
        style = how if isinstance(how, Style) else FORM
        if isinstance(how, Part) and is_json(how.media_type or ""):
            plain = [dumps(item).decode() for item in _each(plain)]
        elif not isinstance(how, Style) and isinstance(plain, dict):
            plain = dumps(plain).decode()
        quoted = quote_reserved_plus if style.reserved else quote_plus
        pieces.append(expand(style, name, plain, quoted))
    return "&".join(filter(None, pieces))


def _multipart(call: Call[Any], dumps: Dumps, boundary: str) -> Iterator[Piece]:
    body, headers = call.body, call.parts
    for name, value, part in _parts(body, call.operation.encoding):
        content, filename, kind, own = _part(name, value, part, dumps)
        said = {
            key: expand_header(key, text)
            for key, text in headers.get(name, headers.get("*", {})).items()
            if text is not None
        }
        fields = {**_disposition(body, name, filename), **part.headers, **said, **own}
        if kind:
            fields["Content-Type"] = kind
        lines = [f"{key}: {one_line(key, text)}\r\n" for key, text in fields.items()]
        yield f"--{boundary}\r\n{''.join(lines)}\r\n".encode()
        yield content
        yield b"\r\n"
    yield f"--{boundary}--\r\n".encode()


def _parts(
    body: Any, encoding: Mapping[str, Style | Part]
) -> Iterator[tuple[str, Any, Part]]:
    """Names, values and settings of all parts; a style makes text of what has no files."""
    for name, value in _named_parts(body):
        how = encoding.get(name, encoding.get("*", Part()))
        if isinstance(how, Part) or _has_files(value):
            part = how if isinstance(how, Part) else Part()
            yield from ((name, item, part) for item in _each(value))
            continue
        for piece in filter(None, expand(how, name, encode(value), quote).split("&")):
            key, _, text = piece.partition("=")
            yield unquote(key), unquote(text), Part()


def _named_parts(body: Any) -> Iterable[tuple[str, Any]]:
    """The parts by name; those of a row have no names, and their places stand for them."""
    if isinstance(body, list | tuple):
        return ((str(i), (item,)) for i, item in enumerate(cast("list[Any]", body)))
    return members(body).items()


def _disposition(body: Any, name: str, filename: str | None) -> dict[str, str]:
    """RFC 7578 for fields, RFC 2183 for files without a name of the field."""
    is_row = isinstance(body, list | tuple)
    if is_row and filename in (None, name):
        return {}
    said = "attachment" if is_row else f'form-data; name="{_escape(name)}"'
    said += "" if filename is None else f'; filename="{_escape(filename)}"'
    return {"Content-Disposition": said}


def _each(value: Any) -> Iterable[Any]:
    many = isinstance(value, list | tuple)
    return cast("Iterable[Any]", value) if many else (value,)


def _part(
    name: str, value: Any, part: Part, dumps: Dumps
) -> tuple[Piece, str | None, str | None, Mapping[str, str]]:
    """Content, file name, media type and headers of one part."""
    if _is_binary(value):
        value = File(value)
    if isinstance(value, File):
        filename = value.name or file_name(value.content) or name
        kind = value.type or part.media_type or _guess(filename)
        return value.content, filename, kind, value.headers
    composite = isinstance(value, dict | list | tuple) or is_dataclass(value)
    if is_json(part.media_type or "") or composite:
        return dumps(encode(value)), None, part.media_type or "application/json", {}
    return text_of(encode(value)).encode(), None, part.media_type, {}


def _has_files(value: Any) -> bool:
    return any(isinstance(item, File) or _is_binary(item) for item in _each(value))


def _guess(filename: str) -> str:
    import mimetypes

    return mimetypes.guess_type(filename)[0] or "application/octet-stream"


def _escape(name: str) -> str:
    """The HTML standard, "multipart form data": exactly these three are escaped."""
    return name.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")


def _joined(pieces: list[Piece]) -> bytes | Upload:
    if all(isinstance(piece, bytes) for piece in pieces):
        return b"".join(piece for piece in pieces if isinstance(piece, bytes))
    return Upload(pieces)


def _is_binary(value: Any) -> bool:
    if is_bytes(value) or isinstance(value, Path) or is_handle(value):
        return True
    if isinstance(value, str | list | tuple | Mapping) or is_dataclass(value):
        return False
    return isinstance(value, Iterable | AsyncIterable)
