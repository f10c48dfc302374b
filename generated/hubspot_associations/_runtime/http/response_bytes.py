"""Reading a response's body: decompressed here, counted, and against the clock."""

from __future__ import annotations

import re
import zlib
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

from .errors import ResponseTooLarge, TransportError, UnsupportedCoding
from .http_types import AsyncReply, Headers
from .sync_async import time_left

_CHUNK = 65_536
_BARREN = 1024 * 1024
"""Bytes that may come without a byte of content: headers of gzip can be endless."""

_DECODED = frozenset({"gzip", "x-gzip", "deflate"})
_REGISTERED = _DECODED.union(
    ("aes128gcm", "br", "compress", "dcb", "dcz", "exi", "pack200-gzip"),
    ("x-compress", "zstd"),
)
"""The codings that IANA knows, but for identity."""

_TOKEN = re.compile(r"[a-z0-9!#$%&'*+.^_|~-]{1,30}")


def unregistered_coding(headers: Headers) -> str:
    """What the body is said to be encoded with, where that is no coding; such a body is unchanged."""
    found = [coding for coding in _codings(headers) if coding not in _REGISTERED]
    if not found:
        return ""
    return found[0] if _TOKEN.fullmatch(found[0]) else "another"


def _codings(headers: Headers) -> list[str]:
    if "content-encoding" not in headers:
        return []
    said = headers["content-encoding"].lower().split(",")
    return [coding for one in said if (coding := one.strip()) not in ("", "identity")]


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
        self._pending = b""
        self._inflater: Any = None
        codings = [c for c in _codings(reply.headers) if c in _REGISTERED]
        self._coding = ", ".join(codings)
        if self._coding and self._coding not in _DECODED:
            raise UnsupportedCoding(
                f"the response is compressed ({self._coding}) in a way that was not asked for"
            )

    async def chunk(self) -> bytes:
        """The next bytes; none at the end."""
        chunk = await (self._next() if self._each is None else self._each(self._next()))
        self._size += len(chunk)
        if self._limit is not None and self._size > self._limit:
            raise ResponseTooLarge(f"the response is longer than {self._limit} bytes")
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
        return await (self._inflate() if self._coding else self._reply.read())

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
                raise TransportError("the response is compressed and empty without end")
            inflater = self._inflater
            if (
                inflater is None or inflater.eof
            ):  # another member: RFC 1952, section 2.2
                inflater = self._inflater = zlib.decompressobj(self._window())
            try:
                chunk = inflater.decompress(self._pending, _CHUNK)
            except zlib.error:
                coding = self._coding.removeprefix("x-")
                message = f"the response is not the {coding} it says"
                raise TransportError(message) from None
            self._pending = inflater.unconsumed_tail or inflater.unused_data
            if chunk:
                return bytes(chunk)

    def _window(self) -> int:
        """The format for zlib: many servers send deflate without the wrapping of RFC 1950."""
        if self._coding != "deflate":
            return zlib.MAX_WBITS | 16
        is_wrapped = self._pending[0] & 0x0F == 8
        return zlib.MAX_WBITS if is_wrapped else -zlib.MAX_WBITS

    def _end(self) -> bytes:
        """What the decompressor still holds; an unfinished member was cut short."""
        inflater = self._inflater
        if inflater is not None and not inflater.eof and self._size:
            raise TransportError("the response ends early")
        return b""
