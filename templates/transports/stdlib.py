"""Sends requests with the standard library alone: HTTP/1.1, kept alive, no proxies."""

from __future__ import annotations

import asyncio
import http.client
import io
import re
import select
import socket
import ssl
import threading
import time
from collections import defaultdict
from collections.abc import Iterator
from functools import partial
from typing import Any
from urllib.parse import urlsplit

from .errors import CallTimeout, ConnectionFailed, TransportError
from .http_types import (
    AsyncReply,
    AsyncTransport,
    Headers,
    Reply,
    Request,
    Transport,
    Upload,
)
from .sync_async import time_left

_Key = tuple[str, str, int | None]
_IDLE = 20
_FAILURES = (OSError, http.client.HTTPException)
_LONGEST = 100 * 1024  # bytes of a head
_LENGTH = re.compile(r"[0-9]{1,18}")
_HEAD = re.compile(
    rb"HTTP/1\.[0-9] [1-9][0-9]{2}( [^\0\r\n]*)?\r?\n"
    rb"([!#$%&'*+.^_`|~0-9A-Za-z-]+:[^\0\r\n]*\r?\n)*\r?\n"
)
"""RFC 9112, sections 4 and 5; without folded lines, which are obsolete."""


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
            assert isinstance(response, _Response)
        except BaseException as error:
            connection.close()
            if isinstance(error, _FAILURES):
                raise _typed(error) from _shown(error)
            raise

        def read() -> bytes:
            response.reader.restart()
            try:
                chunk = response.read1(65_536)
            except (*_FAILURES, ValueError) as error:
                raise _typed(error) from _shown(error)
            if not chunk and response.length:
                raise TransportError("the response ends early")
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
        read = partial(asyncio.to_thread, reply.read)
        close = partial(asyncio.to_thread, reply.close)
        return AsyncReply(reply.status, reply.headers, read, close)

    async def close(self) -> None:
        self._blocking.close()


class _Response(http.client.HTTPResponse):
    """A response whose head is whole, well-formed and in time: the library asks for less."""

    def __init__(self, sock: socket.socket, *args: Any, **options: Any) -> None:
        super().__init__(sock, *args, **options)
        raw: Any = self.fp.detach()
        self.reader = _Reader(sock, raw)
        self.fp = io.BufferedReader(self.reader)

    def begin(self) -> None:
        fp = self.fp
        head = _head(fp)
        while head[9:10] == b"1" and head[9:12] != b"101":  # RFC 9110, section 15.2
            head = _head(fp)
        self.fp = io.BufferedReader(io.BytesIO(head))
        try:
            super().begin()
        finally:
            self.fp = fp
        lengths = {text.strip() for text in self.headers.get_all("content-length", ())}
        codings = self.headers.get_all("transfer-encoding", ["chunked"])
        known = [coding.strip().lower() for coding in codings] == ["chunked"]
        if not known or len(lengths) > 1 or not all(map(_LENGTH.fullmatch, lengths)):
            raise http.client.HTTPException  # RFC 9112, section 6.3


class _Reader(io.RawIOBase):
    def __init__(self, sock: socket.socket, raw: io.RawIOBase) -> None:
        self._sock, self._raw = sock, raw
        self._total = sock.gettimeout()
        self.restart()

    def restart(self) -> None:
        """From now on counts the time of the head, or of one piece of the body."""
        self._ends = None if self._total is None else time.monotonic() + self._total

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int | None:
        self._sock.settimeout(time_left(None, self._ends))
        return self._raw.readinto(buffer)

    def close(self) -> None:
        self._raw.close()
        super().close()


def _head(fp: io.BufferedIOBase) -> bytes:
    head = line = fp.readline(_LONGEST)
    if not head:
        raise http.client.RemoteDisconnected("")
    while line.endswith(b"\n") and line.strip(b"\r\n") and len(head) < _LONGEST:
        line = fp.readline(_LONGEST)
        head += line
    if len(head) > _LONGEST or not _HEAD.fullmatch(head):
        raise http.client.BadStatusLine("")
    return head


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
        body = _in_time(content, connection.sock)
        connection.request(
            request.method, target, body, headers, encode_chunked=chunked
        )
    else:
        connection.request(request.method, target, content, headers)


def _in_time(upload: Upload, sock: socket.socket) -> Iterator[bytes]:
    total = sock.gettimeout()
    ends = None if total is None else time.monotonic() + total
    for chunk in upload:
        sock.settimeout(time_left(None, ends))
        yield chunk
    sock.settimeout(total)


def _is_readable(sock: socket.socket) -> bool:
    """Nothing is to be read of an idle connection unless the server has closed it."""
    if not hasattr(select, "poll"):
        return bool(select.select([sock], [], [], 0)[0])
    poll = select.poll()
    poll.register(sock, select.POLLIN)
    return bool(poll.poll(0))


def _shown(error: BaseException) -> BaseException | None:
    """The cause, but for one whose text has bytes of the response, which may be secret."""
    return error if isinstance(error, OSError) else None


def _typed(error: BaseException) -> TransportError:
    kind = CallTimeout if isinstance(error, TimeoutError) else TransportError
    return kind(type(error).__name__)
