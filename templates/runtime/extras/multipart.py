"""Multipart bodies: the properties of an object, or a row of values, each as a part."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import is_dataclass
from typing import Any, cast
from urllib.parse import quote, unquote

from ..codec.codec import encode
from ..http.arguments import Style, check_text, expand, expand_header, text_of, token
from ..http.http_types import Content, is_json
from ..http.operation import Call
from .files import file_name, joined
from .forms import Part, each, members
from .uploads import File, Piece, is_binary

_Dumps = Callable[[Any], bytes]


def write(call: Call[Any], media_type: str, dumps: _Dumps) -> tuple[Content, str]:
    """The body of a call, and its Content-Type with the boundary."""
    boundary = secrets.token_hex(16)
    pieces = list(_multipart(call, dumps, boundary))
    return joined(pieces), f"{media_type}; boundary={boundary}"


def _multipart(call: Call[Any], dumps: _Dumps, boundary: str) -> Iterator[Piece]:
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
        lines = [_header(key, text) for key, text in fields.items()]
        yield f"--{boundary}\r\n{''.join(lines)}\r\n".encode()
        yield content
        yield b"\r\n"
    yield f"--{boundary}--\r\n".encode()


def _header(name: str, text: str) -> str:
    line = check_text(f"header {name!r}", text)
    return f"{token(name, 'name of a header')}: {line}\r\n"


def _parts(
    body: Any, encoding: Mapping[str, Style | Part]
) -> Iterator[tuple[str, Any, Part]]:
    """Names, values and settings of all parts; a style makes text of what has no files."""
    for name, value in _named_parts(body):
        how = encoding.get(name, encoding.get("*", Part()))
        if isinstance(how, Part) or has_files(value):
            part = how if isinstance(how, Part) else Part()
            yield from ((name, item, part) for item in each(value))
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


def has_files(value: Any) -> bool:
    return any(isinstance(item, File) or is_binary(item) for item in each(value))


def _part(
    name: str, value: Any, part: Part, dumps: _Dumps
) -> tuple[Piece, str | None, str | None, Mapping[str, str]]:
    """Content, file name, media type and headers of one part."""
    if is_binary(value):
        value = File(value)
    if isinstance(value, File):
        filename = value.name or file_name(value.content) or name
        kind = value.type or part.media_type or _guess(filename)
        return value.content, filename, kind, value.headers
    composite = isinstance(value, dict | list | tuple) or is_dataclass(value)
    if is_json(part.media_type or "") or composite:
        return dumps(encode(value)), None, part.media_type or "application/json", {}
    return text_of(encode(value)).encode(), None, part.media_type, {}


def _guess(filename: str) -> str:
    import mimetypes

    return mimetypes.guess_type(filename)[0] or "application/octet-stream"


def _escape(name: str) -> str:
    """The HTML standard, "multipart form data": exactly these three are escaped."""
    return name.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")
