"""A real HTTP server on loopback that keeps the bytes it was sent and responds as a test says."""

from __future__ import annotations

import json
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One request; `head` is its lines as received, `headers` has lower-case names."""

    method: str
    target: str
    head: bytes
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpResponse:
    """One response; with `raw`, exactly those bytes, and then the connection ends unless it `stays`.

    With `flood`, those bytes come after it again and again, for as long as somebody takes them, after
    a `gap` each time.
    """

    status: int = 200
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    raw: bytes | None = None
    stays: bool = False
    flood: bytes = b""
    gap: float = 0.0
    delay: float = 0.0

    def to_bytes(self) -> bytes:
        if self.raw is not None:
            return self.raw
        fields = dict(self.headers)
        if "content-length" not in map(str.lower, fields):
            fields["Content-Length"] = str(len(self.body))
        lines = "".join(f"{name}: {value}\r\n" for name, value in fields.items())
        return f"HTTP/1.1 {self.status} -\r\n{lines}\r\n".encode() + self.body


def response(status: int = 200, data: Any = None, **headers: str) -> HttpResponse:
    """JSON, or these bytes; ``content_type`` is ``Content-Type``."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    if isinstance(data, bytes):
        return HttpResponse(status=status, body=data, headers=named)
    if data is None:
        return HttpResponse(status=status, headers=named)
    return HttpResponse(
        status=status, body=json.dumps(data).encode(), headers={"Content-Type": "application/json", **named}
    )


class Server:
    def __init__(self, tls: ssl.SSLContext | None = None) -> None:
        self._tls = tls
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = self._socket.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self.asked: list[Asked] = []
        self.connections = 0
        self.open = 0
        self._lock = threading.Lock()
        self._respond: Callable[[Asked], HttpResponse] = lambda _: response(500)
        threading.Thread(target=self._accept, daemon=True).start()

    def serves(self, *responses: HttpResponse) -> None:
        """These, one after the other; the last one again and again."""
        rest = list(responses)
        self.asked.clear()
        self._respond = lambda _: rest.pop(0) if len(rest) > 1 else rest[0]

    def responds(self, respond: Callable[[Asked], HttpResponse]) -> None:
        self.asked.clear()
        self._respond = respond

    def close(self) -> None:
        with suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                connection, _ = self._socket.accept()
                self.connections += 1
                threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        self.open += 1
        try:
            if self._tls is not None:
                connection = self._tls.wrap_socket(connection, server_side=True)
            self._exchange(connection)
        except OSError:  # who does not trust the certificate
            connection.close()
        finally:
            self.open -= 1

    def _exchange(self, connection: socket.socket) -> None:
        with connection, connection.makefile("rb") as file, suppress(OSError, ValueError):
            if file.peek(1)[:1] == b"\x16":  # the handshake of a client that expects TLS
                return
            while True:
                head = b"".join(iter(lambda: file.readline().rstrip(b"\r\n") + b"\n", b"\n"))
                if not head:
                    return
                first, *lines = head.decode("latin-1").splitlines()
                headers = {k.lower(): v.strip() for k, _, v in (line.partition(":") for line in lines)}
                method, target, _ = first.split(" ")
                body = self._body(file, headers)
                asked = Asked(method=method, target=target, head=head, headers=headers, body=body)
                with self._lock:
                    self.asked.append(asked)
                    reply = self._respond(asked)
                if reply.delay:
                    threading.Event().wait(reply.delay)
                connection.sendall(reply.to_bytes())
                while reply.flood:
                    time.sleep(reply.gap)
                    connection.sendall(reply.flood)
                if (reply.raw is not None and not reply.stays) or headers.get("connection") == "close":
                    return

    def _body(self, file: Any, headers: Mapping[str, str]) -> bytes:
        if headers.get("transfer-encoding") == "chunked":
            body = b""
            while size := int(file.readline(), 16):
                body += file.read(size)
                file.readline()
            file.readline()
            return body
        return bytes(file.read(int(headers.get("content-length", 0))))


class Drip:
    """A server that sends one response piece by piece; `given` counts the bytes after the first ones."""

    def __init__(self, begins: bytes, pieces: Iterable[bytes], gap: float) -> None:
        self._begins, self._pieces, self._gap = begins, pieces, gap
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        self.given = 0
        self._ended = self.left = False
        """`left`: whether the client closed the connection before the response was whole."""
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def join(self) -> None:
        self._thread.join(30)

    def close(self) -> None:
        self._ended = True
        self._socket.close()

    def _serve(self) -> None:
        with suppress(OSError):
            connection, _ = self._socket.accept()
            with connection:
                connection.recv(65_536)
                self.left = not self._gave_all(connection)

    def _gave_all(self, connection: socket.socket) -> bool:
        connection.settimeout(self._gap)
        try:
            connection.sendall(self._begins)
            for piece in self._pieces:
                with suppress(TimeoutError):
                    if self._ended or not connection.recv(1):
                        return False
                connection.sendall(piece)
                self.given += len(piece)
        except OSError:
            return False
        return True


@contextmanager
def dripping(begins: bytes, pieces: Iterable[bytes], gap: float) -> Iterator[Drip]:
    drip = Drip(begins, pieces, gap)
    try:
        yield drip
    finally:
        drip.close()


@contextmanager
def loopback(tls: ssl.SSLContext | None = None) -> Iterator[Server]:
    server = Server(tls)
    try:
        yield server
    finally:
        server.close()
