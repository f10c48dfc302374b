"""A real HTTP server on loopback that responds as it is told, and keeps its requests."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One request as it arrived; `target` is still percent-encoded, header names are lower-case."""

    method: str
    target: str
    headers: Mapping[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass(slots=True, kw_only=True)
class Loopback:
    """What the server responds with, and the requests that it got."""

    url: str
    asked: list[Asked] = field(default_factory=list)
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""
    following: list[bytes] = field(default_factory=list)

    def pages(self, *bodies: Any) -> None:
        """Give these responses one after the other, each once and the last from then on."""
        self.following = [json.dumps(body).encode() for body in bodies]
        self.status, self.headers = 200, {"content-type": "application/json"}

    def turn(self) -> None:
        """Go on to the next of the pages."""
        self.body = self.following.pop(0) if self.following else self.body

    def serves(self, status: int, body: Any = None, **headers: str) -> None:
        """From now on, give this response: JSON, or bytes as they are. ``retry_after`` is ``Retry-After``."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        if isinstance(body, bytes):
            self.body, self.headers = body, named
        else:
            self.body = b"" if body is None else json.dumps(body).encode()
            self.headers = {"content-type": "application/json", **named} if self.body else named
        self.status = status


@contextmanager
def loopback() -> Iterator[Loopback]:
    with ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler) as server:
        state = Loopback(url=f"http://127.0.0.1:{server.server_port}")
        server.RequestHandlerClass = _handler(state)
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        try:
            yield state
        finally:
            server.shutdown()


def _handler(state: Loopback) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def _respond(self) -> None:
            headers = {name.lower(): value for name, value in self.headers.items()}
            body = b"".join(self._body())
            state.asked.append(Asked(method=self.command, target=self.path, headers=headers, body=body))
            state.turn()
            self.send_response(state.status)
            for name, value in {**state.headers, "content-length": str(len(state.body))}.items():
                self.send_header(name, value)
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(state.body)

        def _body(self) -> Iterator[bytes]:
            if self.headers.get("transfer-encoding") != "chunked":
                yield self.rfile.read(int(self.headers.get("content-length", 0)))
                return
            while size := int(self.rfile.readline(), 16):
                yield self.rfile.read(size)
                self.rfile.readline()
            self.rfile.readline()

        def __getattr__(self, name: str) -> Any:
            """Every method gets the same response; http.server looks for ``do_GET`` and its like."""
            if name.startswith("do_"):
                return self._respond
            raise AttributeError(name)

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name is the library's
            """Keep quiet."""

    return Handler
