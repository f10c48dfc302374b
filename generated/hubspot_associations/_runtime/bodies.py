"""Request bodies: JSON, forms, multipart, text, and bytes from wherever they are."""

from __future__ import annotations

import secrets
from collections.abc import AsyncIterable, Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, is_dataclass
from pathlib import Path
from typing import Any, cast
from urllib.parse import quote_plus

from .codec import encode
from .errors import InvalidArgument
from .hints import slots_of
from .models import UNSET
from .operation import Call
from .parameters import FORM, Style, expand, one_line, text_of
from .uploads import File, Piece, Upload, is_bytes, is_handle

Dumps = Callable[[Any], bytes]

_JSON = frozenset({"application/json", "text/json", "application/*", "*/*"})
"""An API that says `*/*` nearly always means JSON."""


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
    if is_json(kind):
        return dumps(encode(body)), media_type
    encoding = call.operation.encoding
    if kind == "application/x-www-form-urlencoded":
        return _form(body, encoding, dumps).encode("ascii"), media_type
    if kind.startswith("multipart/"):
        boundary = secrets.token_hex(16)
        pieces = list(_multipart(body, encoding, dumps, boundary))
        return _joined(pieces), f"{media_type}; boundary={boundary}"
    if isinstance(body, str):
        return body.encode(), media_type
    if isinstance(body, File):
        media_type = body.type or media_type
    piece = body.content if isinstance(body, File) else body
    if not _is_binary(piece):
        raise InvalidArgument(f"a body of {media_type} must be text or bytes")
    return _joined([piece]), media_type


def write_query(value: Any, media_type: str, dumps: Dumps) -> str:
    """The whole query of an operation whose query is one parameter (3.2 `querystring`)."""
    if media_type == "application/x-www-form-urlencoded":
        return _form(value, {}, dumps)
    text = dumps(encode(value)).decode() if is_json(media_type) else str(value)
    return quote_plus(text).replace("+", "%20")


def members(body: Any) -> dict[str, Any]:
    """The properties of an object by their names on the wire, each still a Python value."""
    values: dict[str, Any] = {}
    if isinstance(body, Mapping):
        values.update(cast("Mapping[str, Any]", body))
    elif is_dataclass(body):
        for slot in slots_of(type(body)):
            value = getattr(body, slot.name)
            values.update(value if slot.extra else {slot.wire: value})
    else:
        raise InvalidArgument("a form's body must be an object")
    return {k: v for k, v in values.items() if v is not None and v is not UNSET}


def is_json(kind: str) -> bool:
    return kind in _JSON or kind.endswith("+json")


def _choose(accepts: tuple[str, ...], body: Any) -> str:
    """Of several media types, the first that suits the kind of the value."""
    if len(accepts) == 1 and "*" not in accepts[0]:
        return accepts[0]
    kinds = [kind for kind in accepts if _suits(kind.lower(), body)] or list(accepts)
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
        return is_json(kind)
    if any(isinstance(value, File | Path) for value in members(body).values()):
        return kind.startswith("multipart/")
    return structured


def _form(body: Any, encoding: Mapping[str, Any], dumps: Dumps) -> str:
    pieces: list[str] = []
    for name, value in members(body).items():
        style = encoding.get(name)
        plain_value = encode(value)
        if not isinstance(style, Style):
            style = FORM
            if isinstance(plain_value, dict):
                plain_value = dumps(plain_value).decode()
        pieces.append(expand(style, name, plain_value, quote_plus))
    return "&".join(filter(None, pieces))


def _multipart(
    body: Any, encoding: Mapping[str, Any], dumps: Dumps, boundary: str
) -> Iterator[Piece]:
    for name, value in _named_parts(body):
        part = encoding.get(name, encoding.get("*"))
        part = part if isinstance(part, Part) else Part()
        for item in _each(value):
            content, filename, kind, headers = _part(name, item, part, dumps)
            fields = {**_disposition(body, name, filename), **part.headers, **headers}
            if kind:
                fields["Content-Type"] = kind
            lines = [
                f"{key}: {one_line(key, text)}\r\n" for key, text in fields.items()
            ]
            yield f"--{boundary}\r\n{''.join(lines)}\r\n".encode()
            yield content
            yield b"\r\n"
    yield f"--{boundary}--\r\n".encode()


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
        path = value.content if isinstance(value.content, Path) else None
        filename = value.name or (path.name if path else name)
        kind = value.type or part.media_type or _guess(filename)
        return value.content, filename, kind, value.headers
    if is_json(part.media_type or "") or isinstance(value, dict) or is_dataclass(value):
        return dumps(encode(value)), None, part.media_type or "application/json", {}
    return text_of(encode(value)).encode(), None, part.media_type, {}


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
