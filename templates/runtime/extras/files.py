"""Bodies that are read while they are sent: files, and whatever gives bytes."""

from __future__ import annotations

import os
from collections.abc import AsyncIterable, AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any, cast

from ..codec.codec import encode
from ..http.arguments import is_array, is_object, text_of
from ..http.errors import InvalidArgument
from ..http.http_types import Content, Upload, essence
from ..http.operation import Call
from .texts import is_lines
from .uploads import File, Piece, is_binary, is_bytes, is_handle

_CHUNK = 65_536


def write(
    call: Call[Any], media_type: str, dumps: Callable[[Any], bytes]
) -> tuple[Content, str]:
    """A body that is neither JSON nor a form, and its Content-Type: lines, bytes, text."""
    body: Any = call.body
    kind = essence(media_type)
    if is_lines(kind) and isinstance(body, list | tuple):
        mark = b"\x1e" if kind.endswith("json-seq") else b""
        lines = (mark + dumps(item) + b"\n" for item in encode(body))
        return b"".join(lines), media_type
    if isinstance(body, File):
        body, media_type = body.content, body.type or media_type
        if not is_binary(body):
            raise InvalidArgument(f"a body of {media_type} must be text or bytes")
    if is_bytes(body):
        return bytes(body), media_type
    if is_binary(body):
        return joined([body]), media_type
    value = encode(body)
    if not kind.startswith("text/") or is_object(value) or is_array(value):
        raise InvalidArgument(f"a body of {media_type} must be text or bytes")
    return text_of(value).encode(), media_type


def joined(pieces: list[Piece]) -> Content:
    """Bytes, where all of it is there already."""
    if all(isinstance(piece, bytes) for piece in pieces):
        return b"".join(piece for piece in pieces if isinstance(piece, bytes))
    return _Pieces(pieces)


class _Pieces(Upload):
    """Pieces one after the other."""

    def __init__(self, pieces: list[Piece]) -> None:
        self._pieces = pieces
        self._starts = [_start(piece) for piece in pieces]
        sizes = [_size(piece) for piece in pieces]
        known = [size for size in sizes if size is not None]
        self.length = sum(known) if len(known) == len(sizes) else None
        self.started = False

    @property
    def replayable(self) -> bool:
        return not self.started or None not in self._starts

    def __iter__(self) -> Iterator[bytes]:
        self.started = True
        for piece, start in zip(self._pieces, self._starts, strict=True):
            if isinstance(piece, AsyncIterable):
                raise InvalidArgument("an async body needs the async client")
            yield from _read(piece, start)

    async def __aiter__(self) -> AsyncIterator[bytes]:
        import asyncio

        self.started = True
        for piece, start in zip(self._pieces, self._starts, strict=True):
            if isinstance(piece, AsyncIterable):
                async for chunk in piece:
                    yield chunk
            else:
                chunks = _read(piece, start)
                while chunk := await asyncio.to_thread(next, chunks, b""):
                    yield chunk


def file_name(piece: object) -> str | None:
    """The name of a file without its folders, which are nobody's business; None where it has none."""
    path = piece if isinstance(piece, Path) else getattr(piece, "name", None)
    # A file that was opened by its number has that for a name, and standard input is "<stdin>".
    if not isinstance(path, str | bytes | os.PathLike):
        return None
    name = Path(os.fsdecode(cast("str | bytes", path))).name
    is_device = name.startswith("<") and name.endswith(">")
    return None if is_device else name or None


def _start(piece: Any) -> int | None:
    """Where reading starts again; None where it cannot."""
    if is_bytes(piece) or isinstance(piece, Path):
        return 0
    if is_handle(piece):
        return piece.tell() if piece.seekable() else None
    return None if isinstance(piece, Iterator | AsyncIterator) else 0


def _size(piece: Any) -> int | None:
    try:
        if is_bytes(piece):
            return memoryview(piece).nbytes
        if isinstance(piece, Path):
            return piece.stat().st_size
        if is_handle(piece) and piece.seekable():
            here = piece.tell()
            size = piece.seek(0, os.SEEK_END) - here
            piece.seek(here)
            return size
    except OSError as error:
        raise InvalidArgument(f"a file cannot be read: {error.strerror}") from error
    return None


def _read(piece: Any, start: int | None) -> Iterator[bytes]:
    if is_bytes(piece):
        yield bytes(piece)
    elif isinstance(piece, Path):
        with piece.open("rb") as opened:
            yield from iter(lambda: opened.read(_CHUNK), b"")
    elif is_handle(piece):
        if start is not None:
            piece.seek(start)
        yield from iter(lambda: piece.read(_CHUNK), b"")
    else:
        yield from filter(None, piece)
