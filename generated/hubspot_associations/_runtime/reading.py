"""Reading an answer's body: decompressed here, counted, and against the clock."""

from __future__ import annotations

import zlib
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

from .errors import ResponseTooLarge, TransportError
from .exchange import AsyncReply
from .waiting import time_left

_CHUNK = 65_536
_BARREN = 1024 * 1024
"""Bytes that may come without a byte of content: headers of gzip can be endless."""


class Body:
    """The body of a reply. Libraries would decompress without a limit, so we do.

    `each` is what waits for a chunk, where that has a time of its own.
    """

    def __init__(
        self,
        reply: AsyncReply,
        limit: int | None = None,
        deadline: float | None = None,
        each: Callable[[Coroutine[Any, Any, bytes]], Awaitable[bytes]] | None = None,
    ) -> None:
        self._reply = reply
        self._limit = limit
        self._deadline = deadline
        self._each = each
        self._size = 0
        self._gzip, self._pending = None, b""
        coding = reply.headers.get("content-encoding", "identity").strip().lower()
        if coding in ("gzip", "x-gzip"):
            self._gzip = zlib.decompressobj(zlib.MAX_WBITS | 16)
        elif coding not in ("identity", ""):
            raise TransportError("the answer is compressed in a way that was not asked")

    async def chunk(self) -> bytes:
        """The next bytes; none at the end."""
        chunk = await (self._next() if self._each is None else self._each(self._next()))
        self._size += len(chunk)
        if self._limit is not None and self._size > self._limit:
            raise ResponseTooLarge(f"the answer is longer than {self._limit} bytes")
        time_left(None, self._deadline)
        return chunk

    async def all(self) -> bytes:
        chunks: list[bytes] = []
        while chunk := await self.chunk():
            chunks.append(chunk)
        return chunks[0] if len(chunks) == 1 else b"".join(chunks)

    async def close(self) -> None:
        await self._reply.close()

    async def _next(self) -> bytes:
        return await (self._reply.read() if self._gzip is None else self._inflate())

    async def _inflate(self) -> bytes:
        barren = 0
        while True:
            if not self._pending:
                self._pending = await self._reply.read()
                if not self._pending:
                    return self._end()
                barren += len(self._pending)
                time_left(None, self._deadline)
            if barren > _BARREN:
                raise TransportError("the answer is compressed and empty without end")
            gzip = self._gzip
            if gzip is None or gzip.eof:  # another member: RFC 1952, section 2.2
                gzip = self._gzip = zlib.decompressobj(zlib.MAX_WBITS | 16)
            try:
                chunk = gzip.decompress(self._pending, _CHUNK)
            except zlib.error:
                raise TransportError("the answer is not the gzip it says") from None
            self._pending = gzip.unconsumed_tail or gzip.unused_data
            if chunk:
                return chunk

    def _end(self) -> bytes:
        """What the decompressor still holds; an unfinished member was cut short."""
        gzip = self._gzip
        if gzip is not None and not gzip.eof and self._size:
            raise TransportError("the answer ends early")
        return b""
