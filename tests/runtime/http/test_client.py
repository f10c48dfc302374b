"""What clients do around a call: retries, limits, redirects, hooks, streams, pages, and closing."""

from __future__ import annotations

import asyncio
import gc
import inspect
import json
import logging
import os
import subprocess
import sys
import time
import warnings
from pathlib import Path
from typing import Any

import pytest
from callsheet.python.reserved import CLIENT_ATTRIBUTES
from conftest import Both
from loopback import Answer, Server, answer
from sample._runtime import (
    ApiError,
    CallTimeout,
    ConnectionFailed,
    Event,
    Headers,
    InvalidArgument,
    Operation,
    RateLimited,
    Redirected,
    Reply,
    Request,
    ResponseTooLarge,
    Retry,
    Stream,
    SyncClient,
    Timeout,
    TransportError,
    deprecated,
)
from sample._runtime.retries import Tries
from sample.calls import pets
from sample.models import Pet

QUICK = Retry(base=0.001)
GET: Operation[Any] = Operation("GET", "/x", returns={200: "Any"})
POST: Operation[Any] = Operation("POST", "/x", returns={200: "Any"}, accepts=("application/octet-stream",))
BUSY, OK = answer(503), answer(200, 1)


# --- retries ---------------------------------------------------------------------------------


@pytest.mark.parametrize("status", [408, 429, 502, 503, 504])
def test_safe_calls_are_tried_again(both: Both, server: Server, status: int) -> None:
    server.answers(answer(status), answer(status), OK)
    client = both.client(server.url, retry=QUICK)
    assert both(client.send(GET())) == 1
    assert len(server.asked) == 3


def test_it_ends_after_two_retries(both: Both, server: Server) -> None:
    server.answers(BUSY)
    with pytest.raises(ApiError, match="503"):
        both(both.client(server.url, retry=QUICK).send(GET()))
    assert len(server.asked) == 3


@pytest.mark.parametrize(("status", "method"), [(500, "GET"), (404, "GET"), (503, "POST"), (429, "PATCH")])
def test_others_are_not(both: Both, server: Server, status: int, method: str) -> None:
    server.answers(answer(status))
    operation: Operation[Any] = Operation(method, "/x", returns={200: "Any"})
    with pytest.raises(ApiError):
        both(both.client(server.url, retry=QUICK).send(operation()))
    assert len(server.asked) == 1


def test_a_post_reaches_the_server_once_whatever_happens(both: Both, server: Server) -> None:
    server.answers(Answer(raw=b""))
    with pytest.raises(TransportError):
        both(both.client(server.url, retry=QUICK).send(POST(body=b"x")))
    assert len(server.asked) == 1


def test_a_safe_post_is_tried_again(both: Both, server: Server) -> None:
    operation: Operation[Any] = Operation("POST", "/search", returns={200: "Any"}, safe=True)
    server.answers(BUSY, Answer(raw=b""), OK)
    assert both(both.client(server.url, retry=QUICK).send(operation(json={"a": 1}))) == 1
    assert [asked.body for asked in server.asked] == [b'{"a":1}'] * 3


def test_the_idempotency_key_is_the_same_over_all_tries(both: Both, server: Server) -> None:
    operation: Operation[Any] = Operation("POST", "/x", returns={200: "Any"}, idempotency="Idempotency-Key")
    server.answers(BUSY, BUSY, OK)
    client = both.client(server.url, retry=QUICK)
    both(client.send(operation()))
    both(client.send(operation()))
    keys = [asked.headers["idempotency-key"] for asked in server.asked]
    assert len(set(keys[:3])) == 1
    assert keys[3] != keys[0]
    both(client.send(operation(headers={"Idempotency-Key": "mine"})))
    assert server.asked[-1].headers["idempotency-key"] == "mine"


def test_a_body_is_sent_again_whole(both: Both, server: Server, tmp_path: Path) -> None:
    path = tmp_path / "f"
    path.write_bytes(b"x" * 200_000)
    operation: Operation[Any] = Operation("PUT", "/x", returns={200: "Any"}, accepts=("a/b",))
    client = both.client(server.url, retry=QUICK)
    with path.open("rb") as handle:
        handle.seek(10)
        for body, size in ((path, 200_000), (handle, 199_990), (b"y", 1)):
            server.answers(BUSY, OK)
            both(client.send(operation(body=body)))
            assert [len(asked.body) for asked in server.asked] == [size, size]


def test_a_body_that_cannot_be_read_again_is_not_sent_again(both: Both, server: Server) -> None:
    operation: Operation[Any] = Operation("PUT", "/x", returns={200: "Any"}, accepts=("a/b",))
    server.answers(BUSY, OK)
    with pytest.raises(ApiError, match="503"):
        both(both.client(server.url, retry=QUICK).send(operation(body=iter([b"a", b"b"]))))
    assert len(server.asked) == 1


def test_retry_per_call_and_off(both: Both, server: Server) -> None:
    server.answers(BUSY)
    client = both.client(server.url, retry=QUICK)
    with pytest.raises(ApiError):
        both(client.send(GET(), retry=0))
    assert len(server.asked) == 1
    with pytest.raises(ApiError):
        both(client.send(GET(), retry=Retry(retries=4, base=0.001)))
    assert len(server.asked) == 6


def test_an_answer_that_is_too_long_is_not_asked_for_again(both: Both, server: Server) -> None:
    server.answers(answer(200, b"x" * 1000))
    with pytest.raises(ResponseTooLarge):
        both(both.client(server.url, retry=QUICK, max_response=100).send(GET()))
    assert len(server.asked) == 1


def test_statuses_of_ones_own(both: Both, server: Server) -> None:
    server.answers(answer(500), answer(423), OK)
    retry = Retry(base=0.001, statuses=Retry().statuses | {423, 500})
    assert both(both.client(server.url).send(GET(), retry=retry)) == 1


def test_the_first_try_may_take_its_timeout_and_others_what_is_left_of_the_budget() -> None:
    tries = Tries(Retry(budget=5), repeatable=True, replayable=lambda: True)
    assert (tries.limit(600), tries.limit(None)) == (600, None)
    assert tries.after_error(CallTimeout()) is not None
    assert 4 < (tries.limit(600) or 0) <= 5
    assert 4 < (tries.limit(None) or 0) <= 5
    assert tries.limit(2) == 2
    tries.rest(10)
    assert 14 < (tries.limit(600) or 0) <= 15


@pytest.mark.parametrize("headers", [{}, {"Retry-After": "3600"}])
def test_a_limit_that_waiting_does_not_help_is_raised_at_once(
    both: Both, server: Server, headers: dict[str, str]
) -> None:
    body = {"status": "error", "errorType": "RATE_LIMIT", "policyName": "DAILY" if not headers else "X"}
    server.answers(Answer(status=429, body=json.dumps(body).encode(), headers=headers))
    began = time.monotonic()
    with pytest.raises(RateLimited):
        both(both.client(server.url).send(GET()))
    assert len(server.asked) == 1
    assert time.monotonic() - began < 2


def test_a_stream_that_was_not_begun_is_sent_when_a_connection_comes(both: Both, server: Server) -> None:
    """Nothing of a body that can be read once is lost while there is no connection."""
    from sample._runtime.uploads import Upload

    upload = Upload([iter([b"a", b"b"])])
    assert upload.replayable
    list(upload)
    assert not upload.replayable
    refused = [ConnectionFailed("x"), None]

    def fails_first(request: Request, send: Any) -> Any:
        error = refused.pop(0)
        if error is not None:
            raise error
        return send(request)

    server.answers(OK)
    client = both.client(server.url, retry=QUICK, middleware=fails_first)
    both(client.send(POST(body=iter([b"a", b"b"]))))
    assert [asked.body for asked in server.asked] == [b"ab"]


def test_no_connection_is_tried_again_even_for_posts(both: Both, server: Server) -> None:
    server.close()
    began = time.monotonic()
    with pytest.raises(ConnectionFailed):
        both(both.client(server.url, retry=Retry(base=0.05)).send(POST(body=b"x")))
    assert time.monotonic() - began < 2


def waits(headers: dict[str, str] | None = None, content: bytes = b"", **details: Any) -> list[float | None]:
    tries = Tries(Retry(**details), repeatable=True, replayable=lambda: True)
    return [tries.after_answer(429, Headers((headers or {}).items()), content) for _ in range(4)]


def test_waits_grow_with_jitter_up_to_a_cap() -> None:
    for _ in range(50):
        found = waits(retries=3, base=1, cap=3)
        assert all(
            wait is not None and 0 <= wait <= most for wait, most in zip(found, (2, 3, 3), strict=False)
        )
        assert found[3] is None


def test_retry_after() -> None:
    from email.utils import formatdate

    first = waits({"Retry-After": "7"})[0]
    assert first is not None
    assert 7 <= first <= 8
    first = waits({"Retry-After": formatdate(time.time() + 20, usegmt=True)})[0]
    assert first is not None
    assert 17 < first <= 21
    assert waits({"Retry-After": "61"})[0] is None
    assert waits({"Retry-After": "61"}, longest=100)[0] is not None
    assert waits({"Retry-After": "100"}, longest=1000, budget=50)[0] is None
    for nonsense in ("soon", "-5", "nan", "inf", "1e400", "Mon, 99 Foo 2026"):
        first = waits({"Retry-After": nonsense})[0]
        assert first is None or 0 <= first < 10


def test_a_daily_limit_is_not_waited_for() -> None:
    assert waits(content=b'{"policyName": "DAILY"}')[0] is None
    assert waits(content=b'{"policyName": "TEN_SECONDLY_ROLLING"}')[0] is not None
    assert waits(content=b'{"policyName": ')[0] is not None


# --- time ------------------------------------------------------------------------------------


def test_a_slow_drip_ends_in_time(both: Both, server: Server) -> None:
    import socket
    import threading

    with socket.create_server(("127.0.0.1", 0)) as listening:

        def drip() -> None:
            connection, _ = listening.accept()
            with connection:
                connection.recv(65_536)
                connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
                try:
                    for _ in range(100):
                        connection.sendall(b"1")
                        time.sleep(0.05)
                except OSError:
                    pass

        threading.Thread(target=drip, daemon=True).start()
        client = both.client(f"http://127.0.0.1:{listening.getsockname()[1]}", retry=0)
        began = time.monotonic()
        with pytest.raises(CallTimeout):
            both(client.send(GET(), timeout=0.3))
        assert time.monotonic() - began < 1


def test_timeouts() -> None:
    assert Timeout.of(3) == Timeout(connect=3, total=3)
    assert Timeout.of(300) == Timeout(connect=10, total=300)
    assert Timeout() == Timeout(connect=10, total=60)


# --- where calls go --------------------------------------------------------------------------


@pytest.mark.parametrize(
    "url", ["", "/v1", "ftp://x", "https://", "https://u:p@x", "https://x?a=b", "https://x#f", "javascript:x"]
)
def test_base_urls_that_are_none(url: str) -> None:
    with pytest.raises(InvalidArgument) as caught:
        SyncClient(url)
    assert "u:p" not in str(caught.value)


def test_base_urls_have_paths(both: Both, server: Server) -> None:
    server.answers(OK)
    both(both.client(f"{server.url}/v1/").send(GET()))
    assert server.asked[0].target == "/v1/x"


def test_redirects_are_errors_with_a_location(both: Both, server: Server) -> None:
    server.answers(answer(301, location="/y"))
    with pytest.raises(Redirected) as caught:
        both(both.client(server.url).send(GET()))
    assert caught.value.location == "/y"


def test_redirects_are_followed_when_asked(both: Both, server: Server) -> None:
    client = both.client(server.url, follow_redirects=True, token="T")
    server.answers(answer(302, location="/y?z=1"), answer(307, location="w"), OK)
    assert both(client.send(GET())) == 1
    assert [asked.target for asked in server.asked] == ["/x", "/y?z=1", "/w"]
    assert server.asked[2].headers["authorization"] == "Bearer T"
    server.answers(answer(302, location="/x"))
    with pytest.raises(Redirected):
        both(client.send(GET()))
    assert len(server.asked) == 6
    server.answers(answer(302, location="/y"))
    with pytest.raises(Redirected):
        both(client.send(POST(body=b"")))
    assert len(server.asked) == 1


def test_a_request_that_is_not_described(both: Both, server: Server) -> None:
    server.answers(answer(200, {"a": 1}))
    client = both.client(f"{server.url}/v1", token="T")
    response = both(client.request("PATCH", "/new/a b", query={"q": 1}, json={"b": 2}, headers={"X": "y"}))
    assert (response.status, response.data) == (200, {"a": 1})
    (asked,) = server.asked
    assert (asked.method, asked.target, asked.body) == ("PATCH", "/v1/new/a%20b?q=1", b'{"b":2}')
    assert (asked.headers["authorization"], asked.headers["x"]) == ("Bearer T", "y")
    both(client.request("GET", f"{server.url}/other?a=b"))
    assert server.asked[1].target == "/other?a=b"
    for body, headers, expected in (
        (b"x", {}, ("application/octet-stream", b"x")),
        ("x", {"X": "y"}, ("text/plain", b"x")),
        ({"b": 2}, {}, ("application/json", b'{"b":2}')),
        (b"x", {"content-type": "image/png"}, ("image/png", b"x")),
    ):
        both(client.request("POST", "/new", body=body, headers=headers))
        assert (server.asked[-1].headers["content-type"], server.asked[-1].body) == expected
    server.answers(answer(404))
    with pytest.raises(ApiError):
        both(client.request("GET", "/{curly}"))


# --- hooks, middleware, logs -----------------------------------------------------------------


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
    server.answers(BUSY, OK)
    both(client.send(GET()))
    assert said == [("on_request",), ("on_response", 503), ("on_request",), ("on_response", 200)]
    said.clear()
    server.answers(answer(404))
    with pytest.raises(ApiError):
        both(client.send(GET()))
    assert said == [("on_request",), ("on_response", 404), ("on_error", 404)]


def test_hooks_see_no_secrets(both: Both, server: Server) -> None:
    operation: Operation[Any] = Operation("PUT", "/x", returns={200: "Any"})
    seen: list[Any] = []
    client = both.client(
        server.url,
        token="hush",
        on_request=lambda request: seen.append(request),
        on_error=lambda request, error: seen.append((request, str(error), repr(error))),
    )
    server.answers(answer(404, {"hush": 1}))
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
        server.url, lenient=True, on_drift=said.append if both.kind == "sync" else later, retry=0
    )
    server.answers(answer(200, [{"name": 1}]))
    both(client.send(pets.search()))
    assert [(drift.path, drift.call) for drift in said] == [("$[0].name", "GET /pets")]
    said.clear()
    server.answers(answer(200, b'{"name": 1}\n{"name": 2}', content_type="application/jsonl"))
    both.stream(client.stream(pets.watch()), iter if both.kind == "sync" else aiter)
    assert [drift.path for drift in said] == ["$.name", "$.name"]
    assert said[0].call == str(pets.watch().operation)


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

    server.answers(OK)
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
    server.answers(Answer(raw=b""), answer(503, {"hush": 1}), answer(200, {"hush": 1}, set_cookie="hush=1"))
    with caplog.at_level(logging.DEBUG, "sample"):
        both(client.send(operation(path=("hush",), query={"q": "hush"}, headers={"X": "hush"}, json="hush")))
    said = [record.getMessage() for record in caplog.records if record.name == "sample"]
    assert said[0] == "PUT /x/{id} failed: TransportError"
    assert said[1].startswith("PUT /x/{id} is tried again in 0.0")
    assert said[2].startswith("PUT /x/{id}: 503 in ")
    assert said[4].startswith("PUT /x/{id}: 200 in ")
    assert "hush" not in "".join(said)


def test_logs_are_off_by_default() -> None:
    logger = logging.getLogger("sample")
    assert [type(handler) for handler in logger.handlers] == [logging.NullHandler]
    assert not logger.isEnabledFor(logging.DEBUG)


def test_loads_and_dumps_of_ones_own(both: Both, server: Server) -> None:
    options = {"loads": json.loads, "dumps": lambda value: json.dumps(value, indent=1).encode()}
    operation: Operation[Any] = Operation("POST", "/x", returns={200: "Any"})
    server.answers(OK, answer(200, b"{", content_type="application/json"))
    client = both.client(server.url, **options)
    both(client.send(operation(json={"a": 1})))
    assert server.asked[0].body == b'{\n "a": 1\n}'
    with pytest.raises(Exception, match="a body that is not JSON"):
        both(client.send(operation()))


def test_headers_of_every_call(both: Both, server: Server) -> None:
    server.answers(OK)
    client = both.client(server.url, headers={"user-agent": "me", "X-A": "1"})
    both(client.send(GET(headers={"x-a": 2})))
    assert (server.asked[0].headers["user-agent"], server.asked[0].headers["x-a"]) == ("me", "2")
    assert server.asked[0].head.lower().count(b"\nx-a:") == 1
    with pytest.raises(InvalidArgument):
        both.client(server.url, headers={"X": "a\nb"})


# --- streams ---------------------------------------------------------------------------------

EVENTS = (
    b'\xef\xbb\xbf: comment\nevent: add\nid: 1\nretry: 10\ndata: {"name":\ndata:"a"}\n\n'
    b'data: {"name": "b"}\r\n\r\ndata: {"name": "c"}\r\rdata: [DONE]\n\n'
)


def chunked(body: bytes, size: int) -> Answer:
    chunks = [body[i : i + size] for i in range(0, len(body), size)]
    framed = b"".join(b"%x\r\n%s\r\n" % (len(chunk), chunk) for chunk in chunks)
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n"
    return Answer(raw=head + framed + b"0\r\n\r\n")


@pytest.mark.parametrize("size", [1, 2, 3, 1000])
def test_server_sent_events(both: Both, server: Server, size: int) -> None:
    server.answers(chunked(EVENTS, size))
    client = both.client(server.url)
    read = iter if both.kind == "sync" else aiter
    assert both.stream(client.stream(pets.watch()), read) == [Pet(name=name) for name in "abc"]
    events = both.stream(client.stream(pets.watch()), lambda stream: stream.events())
    assert events[0] == Event(data='{"name":\n"a"}', event="add", id="1", retry=10)
    assert [event.id for event in events] == ["1"] * 4


def test_whole_events(both: Both, server: Server) -> None:
    operation: Operation[Any] = Operation(
        "GET", "/x", returns={200: {"text/event-stream": Stream("dict[str, str]", whole=True)}}
    )
    server.answers(answer(200, b"event: e\ndata: text\n\n", content_type="text/event-stream"))
    client = both.client(server.url)
    read = iter if both.kind == "sync" else aiter
    assert both.stream(client.stream(operation()), read) == [{"event": "e", "data": "text"}]


def test_json_lines(both: Both, server: Server) -> None:
    body = b'{"name": "a"}\n\n\x1e{"name": "b"}\r\n{"name": "c"}'
    server.answers(answer(200, body, content_type="application/jsonl"))
    client = both.client(server.url)
    read = iter if both.kind == "sync" else aiter
    assert both.stream(client.stream(pets.watch()), read) == [Pet(name=name) for name in "abc"]
    lines = both.stream(client.stream(pets.watch()), lambda stream: stream.lines())
    assert lines == ['{"name": "a"}', "", '\x1e{"name": "b"}', '{"name": "c"}']
    assert b"".join(both.stream(client.stream(pets.watch()), lambda stream: stream.chunks())) == body


def test_a_stream_of_an_error_raises(both: Both, server: Server) -> None:
    server.answers(answer(404, {"message": "no"}))
    with pytest.raises(ApiError) as caught:
        both.stream(both.client(server.url).stream(pets.watch()), lambda stream: stream.lines())
    assert caught.value.data.message == "no"


def test_saving(both: Both, server: Server, tmp_path: Path) -> None:
    target = tmp_path / "file.bin"
    target.write_bytes(b"old")
    client = both.client(server.url, retry=0)

    def save() -> int:
        if both.kind == "sync":
            with client.stream(GET()) as stream:
                return int(stream.save(target))

        async def run() -> int:
            async with client.stream(GET()) as stream:
                return int(await stream.save(target))

        return int(both(run()))

    server.answers(Answer(raw=b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc"))
    with pytest.raises(TransportError):
        save()
    assert target.read_bytes() == b"old"
    server.answers(answer(200, b"new" * 100_000))
    assert save() == 300_000
    assert target.read_bytes() == b"new" * 100_000
    assert [path.name for path in tmp_path.iterdir()] == ["file.bin"]


def test_a_stream_that_is_left_early_is_closed(both: Both, server: Server) -> None:
    server.answers(answer(200, b"x\n" * 5_000_000))
    client = both.client(server.url)

    def first(stream: Any) -> Any:
        if both.kind == "sync":
            return [next(stream.lines())]

        async def one() -> Any:
            async for line in stream.lines():
                yield line
                return

        return one()

    for _ in range(3):
        assert both.stream(client.stream(GET()), first) == ["x"]
    server.answers(OK)
    assert both(client.send(GET())) == 1


# --- lives -----------------------------------------------------------------------------------


def test_methods_look_like_their_functions() -> None:
    import sample

    with sample.Client() as client:
        method = client.pets.create
        assert (method.__name__, method.__doc__) == ("create", "Give an owner a pet.")
        assert inspect.signature(method) == inspect.signature(pets.create)
    assert pets.Pets.create is pets.create


def test_calls_are_values() -> None:
    import pickle

    one, two = pets.search(tags=["a"]), pets.search(tags=["a"])
    assert one == two
    assert repr(one) == "<Call GET /pets>"
    assert pickle.loads(pickle.dumps(Retry())) == Retry()


def test_deprecation_names_the_caller(server: Server) -> None:
    from sample._runtime import Call, Resource, bound

    @deprecated("GET /x is deprecated.")
    def old() -> Call[Any]:
        return GET()

    class Olds(Resource[Any]):
        call = bound(old)

    server.answers(OK)
    with SyncClient(server.url) as client, warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        old()
        Olds(client).call()
    assert [(str(w.message), w.filename) for w in caught] == [("GET /x is deprecated.", __file__)] * 2


def test_a_client_that_is_not_closed_warns(server: Server) -> None:
    server.answers(OK)
    client = SyncClient(server.url)
    client.send(GET())
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        del client
        gc.collect()
    assert "a client was not closed" in [str(warning.message) for warning in caught]


def test_a_closed_client_says_so(both: Both, server: Server) -> None:
    client = both.client(server.url)
    server.answers(OK)
    both(client.send(GET()))
    both(client.close())
    with pytest.raises(InvalidArgument, match="closed"):
        both(client.send(GET()))


def test_a_ready_client_stays_open(both: Both, server: Server) -> None:
    import httpx2

    ready: Any = httpx2.Client if both.kind == "sync" else httpx2.AsyncClient
    library = ready(headers={"X-Mine": "1"}, cookies={"c": "1"})
    server.answers(OK)
    client = both.client(server.url, http=library)
    both(client.send(GET()))
    both(client.close())
    assert not library.is_closed
    assert server.asked[0].headers["x-mine"] == "1"
    both(library.aclose()) if both.kind == "async" else library.close()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork")
def test_after_a_fork(server: Server) -> None:
    server.answers(OK)
    client = SyncClient(server.url)
    client.send(GET())
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        pid = os.fork()
        if pid == 0:
            os._exit(0 if client.send(GET()) == 1 else 1)
    assert os.waitpid(pid, 0)[1] == 0
    assert client.send(GET()) == 1
    client.close()
    assert server.connections == 2


def test_importing_is_cheap() -> None:
    import sample

    code = (
        "import sys, sample; heavy = {'asyncio', 'httpx2', 'ssl', 'http.client', 'sample.models.pets'};"
        "loaded = heavy & {*sys.modules};"
        "sample.Client(); loaded |= {'httpx2', 'asyncio'} & {*sys.modules}; print(sorted(loaded))"
    )
    folder = str(Path(sample.__file__ or "").parents[1])
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"


def test_no_tag_may_take_the_place_of_what_clients_have() -> None:
    from sample import AsyncClient, Client

    made = (Client(), AsyncClient())
    names = {name for client in made for name in dir(client) if not name.startswith("_")}
    assert names - {"pets"} <= CLIENT_ATTRIBUTES
