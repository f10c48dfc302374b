"""What looks on while a call is made: hooks, drift, middleware, transports of one's own, logs."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

import pytest
from sample._runtime import (
    ApiError,
    DecodeError,
    Headers,
    Operation,
    Reply,
    Request,
    SyncClient,
    TransportError,
)
from sample.calls.pets import Pets

from .calls import BUSY, GET, OK, QUICK
from .conftest import Both
from .loopback import HttpResponse, Server, response


def test_hooks(both: Both, server: Server) -> None:
    said: list[Any] = []

    def hook(name: str) -> Any:
        def plain(*what: Any) -> None:
            said.append((name, *(getattr(w, "status", type(w).__name__) for w in what[1:])))

        async def later(*what: Any) -> None:
            await asyncio.sleep(0)
            plain(*what)

        return plain if both.kind == "sync" else later

    hooks = {name: hook(name) for name in ("on_request", "on_response", "on_error")}
    client = both.client(server.url, retry=QUICK, **hooks)
    server.serves(BUSY, OK)
    both(client.send(GET()))
    assert said == [("on_request",), ("on_response", 503), ("on_request",), ("on_response", 200)]
    said.clear()
    server.serves(response(404))
    with pytest.raises(ApiError):
        both(client.send(GET()))
    assert said == [("on_request",), ("on_response", 404), ("on_error", 404)]


BROKEN = HttpResponse(
    raw=b"HTTP/1.1 200 OK\r\nContent-Type: application/jsonl\r\nContent-Length: 99\r\n\r\n"
    b'{"name": "a"}\n{"name": 1}\n'
)


def test_hooks_are_told_of_what_breaks_a_stream(both: Both, server: Server) -> None:
    """Items that do not fit where the client is strict, and a connection that ends too early."""
    said: list[Any] = []

    def hook(request: Request, error: Exception) -> None:
        said.append((request.template, error))

    client = both.client(server.url, on_error=hook, retry=0)
    server.serves(BROKEN)
    read: Any = iter if both.kind == "sync" else aiter
    for strict, ways, expected in (
        (True, [read], DecodeError),
        (False, [read, lambda s: s.lines(), lambda s: s.chunks(), lambda s: s.events()], TransportError),
    ):
        for way in ways:
            with pytest.raises(expected) as caught:
                both.stream(client.stream(Pets.watch(), strict=strict), way)
            assert said == [("/watch", caught.value)]
            said.clear()


def test_hooks_see_no_secrets(both: Both, server: Server) -> None:
    operation: Operation[Any] = Operation("PUT", "/x", returns={200: "Any"})
    seen: list[Any] = []
    client = both.client(
        server.url,
        token="hush",
        on_request=lambda request: seen.append(request),
        on_error=lambda request, error: seen.append((request, str(error), repr(error))),
    )
    server.serves(response(404, {"hush": 1}))
    with pytest.raises(ApiError):
        both(client.send(operation(query={"q": "hush"}, headers={"X": "hush"}, json="hush")))
    request = seen[0]
    assert (request.method, request.template, request.url) == ("PUT", "/x", f"{server.url}/x?q")
    assert (request.headers["Authorization"], request.headers["X"]) == ("***", "***")
    assert request.content is None
    assert "hush" not in repr(seen)


def test_drift_is_told_with_the_call(both: Both, server: Server) -> None:
    said: list[Any] = []

    async def later(drift: Any) -> None:
        await asyncio.sleep(0)
        said.append(drift)

    client = both.client(
        server.url, strict=False, on_drift=said.append if both.kind == "sync" else later, retry=0
    )
    server.serves(response(200, [{"name": 1}]))
    both(client.send(Pets.search()))
    assert [(drift.path, drift.call) for drift in said] == [("$[0].name", "GET /pets")]
    said.clear()
    server.serves(response(200, b'{"name": 1}\n{"name": 2}', content_type="application/jsonl"))
    both.stream(client.stream(Pets.watch()), iter if both.kind == "sync" else aiter)
    assert [drift.path for drift in said] == ["$.name", "$.name"]
    assert said[0].call == str(Pets.watch().operation)


def test_middleware(both: Both, server: Server) -> None:
    seen: list[Any] = []

    def sign(request: Request, send: Any) -> Any:
        request.headers["X-Signature"] = "s"
        return send(request)

    async def sign_async(request: Request, send: Any) -> Any:
        request.headers["X-Signature"] = "s"
        reply = await send(request)
        seen.append(reply.status)
        return reply

    server.serves(OK)
    both(both.client(server.url, middleware=sign if both.kind == "sync" else sign_async).send(GET()))
    assert server.asked[0].headers["x-signature"] == "s"


def test_a_transport_of_ones_own() -> None:
    class Fake:
        def send(self, _: Request, /) -> Reply:
            chunks = [b"", b'{"name": "fake"}']
            return Reply(200, Headers([("Content-Type", "application/json")]), chunks.pop, lambda: None)

        def close(self) -> None: ...

    with SyncClient("https://x.example", transport=Fake()) as client:
        operation: Operation[Any] = Operation("GET", "/x", returns={200: "Any"})
        assert client.send(operation()) == {"name": "fake"}


def test_logs_have_no_values(both: Both, server: Server, caplog: pytest.LogCaptureFixture) -> None:
    operation: Operation[Any] = Operation("PUT", "/x/{id}", returns={200: "Any"})
    client = both.client(server.url, retry=QUICK, token="hush", login=("hush", "hush"))
    server.serves(
        HttpResponse(raw=b""), response(503, {"hush": 1}), response(200, {"hush": 1}, set_cookie="hush=1")
    )
    with caplog.at_level(logging.DEBUG, "sample"):
        both(client.send(operation(path=("hush",), query={"q": "hush"}, headers={"X": "hush"}, json="hush")))
    said = [record.getMessage() for record in caplog.records if record.name == "sample"]
    assert said[0] == "PUT /x/{id} failed: TransportError"
    assert said[1].startswith("PUT /x/{id} is tried again in 0.0")
    assert said[2].startswith("PUT /x/{id}: 503 in ")
    assert said[4].startswith("PUT /x/{id}: 200 in ")
    assert "hush" not in "".join(said)


def test_only_warnings_are_logged_by_default() -> None:
    """Without a handler of ours, Python writes warnings to stderr in a program that sets up no logging."""
    logger = logging.getLogger("sample")
    assert logger.handlers == []
    assert logger.isEnabledFor(logging.WARNING)
    assert not logger.isEnabledFor(logging.DEBUG)
