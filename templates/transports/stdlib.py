"""Sends requests with the standard library alone: HTTP/1.1, kept alive, no proxies."""

from __future__ import annotations

import asyncio
import http.client
import io
import select
import socket
import ssl
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar
from urllib.parse import urlsplit

from .errors import CallTimeout, ConnectionFailed, TransportError
from .exchange import AsyncReply, AsyncTransport, Headers, Reply, Request, Transport
from .uploads import Upload
from .waiting import time_left

T = TypeVar("T")
_Key = tuple[str, str, int | None]
_IDLE = 20
_FAILURES = (OSError, http.client.HTTPException)


def open_transport(tls: ssl.SSLContext | None = None) -> Transport:
    """A transport; in place of a ready client it takes how TLS is done."""
    return _Blocking(tls)


def open_async_transport(tls: ssl.SSLContext | None = None) -> AsyncTransport:
    """As `open_transport`: the same, in threads."""
    return _Threaded(_Blocking(tls))


class _Blocking:
    def __init__(self, tls: ssl.SSLContext | None) -> None:
        self._tls = tls
        self._lock = threading.Lock()
        self._idle: dict[_Key, list[http.client.HTTPConnection]] = defaultdict(list)

    def send(self, request: Request, /) -> Reply:
        parts = urlsplit(request.url)
        key = (parts.scheme, parts.hostname or "", parts.port)
        connection = self._take(key) or self._connect(
            key, time_left(request.timeout.connect)
        )
        connection.sock.settimeout(request.timeout.total)
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        try:
            _write(connection, target, request)
            response = connection.getresponse()
        except BaseException as error:
            connection.close()
            if isinstance(error, _FAILURES):
                raise _typed(error) from error
            raise

        def read() -> bytes:
            try:
                chunk = response.read1(65_536)
            except (*_FAILURES, ValueError) as error:
                raise _typed(error) from error
            if not chunk and response.length:
                raise TransportError("the answer ends early")
            return chunk

        def close() -> None:
            whole = response.isclosed() or response.length == 0
            whole = whole and not response.will_close
            response.close()
            self._give(key, connection) if whole else connection.close()

        return Reply(response.status, Headers(response.getheaders()), read, close)

    def close(self) -> None:
        with self._lock:
            idle, self._idle = self._idle, defaultdict(list)
        for connection in (c for pool in idle.values() for c in pool):
            connection.close()

    def _connect(self, key: _Key, seconds: float | None) -> http.client.HTTPConnection:
        scheme, host, port = key
        connection: http.client.HTTPConnection
        if scheme == "https":
            with self._lock:
                self._tls = self._tls or ssl.create_default_context()
            connection = http.client.HTTPSConnection(
                host, port, timeout=seconds, context=self._tls
            )
        else:
            connection = http.client.HTTPConnection(host, port, timeout=seconds)
        try:
            connection.connect()
        except OSError as error:
            connection.close()
            raise ConnectionFailed(type(error).__name__) from error
        connection.response_class = _Response
        return connection

    def _take(self, key: _Key) -> http.client.HTTPConnection | None:
        """A connection that is still open as far as can be seen."""
        while True:
            with self._lock:
                if not self._idle[key]:
                    return None
                connection = self._idle[key].pop()
            if not _is_readable(connection.sock):
                return connection
            connection.close()

    def _give(self, key: _Key, connection: http.client.HTTPConnection) -> None:
        with self._lock:
            if len(self._idle[key]) < _IDLE:
                self._idle[key].append(connection)
                return
        connection.close()


class _Threaded:
    def __init__(self, blocking: _Blocking) -> None:
        self._blocking = blocking

    async def send(self, request: Request, /) -> AsyncReply:
        reply = await asyncio.to_thread(self._blocking.send, request)
        return AsyncReply(
            reply.status, reply.headers, _in_thread(reply.read), _in_thread(reply.close)
        )

    async def close(self) -> None:
        self._blocking.close()


class _Response(http.client.HTTPResponse):
    """An answer whose head is whole, and within the timeout, not just every piece of it."""

    def __init__(self, sock: socket.socket, *args: Any, **options: Any) -> None:
        super().__init__(sock, *args, **options)
        raw: Any = self.fp.detach()
        self._reader = _Reader(sock, raw)
        self.fp = io.BufferedReader(self._reader)

    def begin(self) -> None:
        super().begin()
        if self._reader.ended:  # the library would take what has come for all of it
            raise http.client.IncompleteRead(b"")
        self._reader.ends = None


class _Reader(io.RawIOBase):
    def __init__(self, sock: socket.socket, raw: io.RawIOBase) -> None:
        self._sock, self._raw = sock, raw
        self._total = sock.gettimeout()
        self.ended = False
        self.ends = None if self._total is None else time.monotonic() + self._total

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int | None:
        left = time_left(self._total)
        if self.ends is not None:
            left = max(min(left or 0.0, self.ends - time.monotonic()), 0.001)
        self._sock.settimeout(left)
        size = self._raw.readinto(buffer)
        self.ended = size == 0
        return size

    def close(self) -> None:
        self._raw.close()
        super().close()


def _write(
    connection: http.client.HTTPConnection, target: str, request: Request
) -> None:
    content, headers = request.content, dict(request.headers)
    if isinstance(content, Upload):
        if content.length is None:
            headers["Transfer-Encoding"] = "chunked"
        else:
            headers["Content-Length"] = str(content.length)
        chunked = content.length is None
        body = iter(content)
        connection.request(
            request.method, target, body, headers, encode_chunked=chunked
        )
    else:
        connection.request(request.method, target, content, headers)


def _in_thread(function: Callable[[], T]) -> Callable[[], Coroutine[Any, Any, T]]:
    async def call() -> T:
        return await asyncio.to_thread(function)

    return call


def _is_readable(sock: socket.socket) -> bool:
    """Nothing is to be read of an idle connection unless the server has closed it."""
    if not hasattr(select, "poll"):
        return bool(select.select([sock], [], [], 0)[0])
    poll = select.poll()
    poll.register(sock, select.POLLIN)
    return bool(poll.poll(0))


def _typed(error: BaseException) -> TransportError:
    name = type(error).__name__
    return (
        CallTimeout(name) if isinstance(error, TimeoutError) else TransportError(name)
    )
