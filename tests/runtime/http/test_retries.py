"""Retries: which calls are sent again, with what body, and how long is waited before."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import pytest
from sample._runtime import (
    ApiError,
    CallTimeout,
    ConnectionFailed,
    Headers,
    Operation,
    RateLimited,
    Request,
    ResponseTooLarge,
    Retry,
    TransportError,
)
from sample._runtime.http.engine import Tries

from .calls import BUSY, GET, OK, POST, QUICK
from .conftest import Both
from .loopback import HttpResponse, Server, response


@pytest.mark.parametrize("status", [408, 429, 502, 503, 504])
def test_safe_calls_are_tried_again(both: Both, server: Server, status: int) -> None:
    server.serves(response(status), response(status), OK)
    client = both.client(server.url, retry=QUICK)
    assert both(client.send(GET())) == 1
    assert len(server.asked) == 3


def test_it_ends_after_two_retries(both: Both, server: Server) -> None:
    server.serves(BUSY)
    with pytest.raises(ApiError, match="503"):
        both(both.client(server.url, retry=QUICK).send(GET()))
    assert len(server.asked) == 3


@pytest.mark.parametrize(("status", "method"), [(500, "GET"), (404, "GET"), (503, "POST"), (429, "PATCH")])
def test_others_are_not(both: Both, server: Server, status: int, method: str) -> None:
    server.serves(response(status))
    operation: Operation[Any] = Operation(method, "/x", returns={200: "Any"})
    with pytest.raises(ApiError):
        both(both.client(server.url, retry=QUICK).send(operation()))
    assert len(server.asked) == 1


def test_a_post_reaches_the_server_once_whatever_happens(both: Both, server: Server) -> None:
    server.serves(HttpResponse(raw=b""))
    with pytest.raises(TransportError):
        both(both.client(server.url, retry=QUICK).send(POST(body=b"x")))
    assert len(server.asked) == 1


def test_a_safe_post_is_tried_again(both: Both, server: Server) -> None:
    operation: Operation[Any] = Operation("POST", "/search", returns={200: "Any"}, safe=True)
    server.serves(BUSY, HttpResponse(raw=b""), OK)
    assert both(both.client(server.url, retry=QUICK).send(operation(json={"a": 1}))) == 1
    assert [asked.body for asked in server.asked] == [b'{"a":1}'] * 3


def test_the_idempotency_key_is_the_same_over_all_tries(both: Both, server: Server) -> None:
    operation: Operation[Any] = Operation("POST", "/x", returns={200: "Any"}, idempotency="Idempotency-Key")
    server.serves(BUSY, BUSY, OK)
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
            server.serves(BUSY, OK)
            both(client.send(operation(body=body)))
            assert [len(asked.body) for asked in server.asked] == [size, size]


def test_a_body_that_cannot_be_read_again_is_not_sent_again(both: Both, server: Server) -> None:
    operation: Operation[Any] = Operation("PUT", "/x", returns={200: "Any"}, accepts=("a/b",))
    server.serves(BUSY, OK)
    with pytest.raises(ApiError, match="503"):
        both(both.client(server.url, retry=QUICK).send(operation(body=iter([b"a", b"b"]))))
    assert len(server.asked) == 1


def test_retry_per_call_and_off(both: Both, server: Server) -> None:
    server.serves(BUSY)
    client = both.client(server.url, retry=QUICK)
    with pytest.raises(ApiError):
        both(client.send(GET(), retry=0))
    assert len(server.asked) == 1
    with pytest.raises(ApiError):
        both(client.send(GET(), retry=Retry(retries=4, base=0.001)))
    assert len(server.asked) == 6


def test_a_response_that_is_too_long_is_not_asked_for_again(both: Both, server: Server) -> None:
    server.serves(response(200, b"x" * 1000))
    with pytest.raises(ResponseTooLarge):
        both(both.client(server.url, retry=QUICK, max_response=100).send(GET()))
    assert len(server.asked) == 1


def test_statuses_of_ones_own(both: Both, server: Server) -> None:
    server.serves(response(500), response(423), OK)
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
    server.serves(HttpResponse(status=429, body=json.dumps(body).encode(), headers=headers))
    began = time.monotonic()
    with pytest.raises(RateLimited):
        both(both.client(server.url).send(GET()))
    assert len(server.asked) == 1
    assert time.monotonic() - began < 2


def test_a_stream_that_was_not_begun_is_sent_when_a_connection_comes(both: Both, server: Server) -> None:
    """Nothing of a body that can be read once is lost while there is no connection."""
    from sample._runtime.extras.files import joined
    from sample._runtime.http.http_types import Upload

    upload = joined([iter([b"a", b"b"])])
    assert isinstance(upload, Upload)
    assert upload.replayable
    list(upload)
    assert not upload.replayable
    refused = [ConnectionFailed("x"), None]

    def fails_first(request: Request, send: Any) -> Any:
        error = refused.pop(0)
        if error is not None:
            raise error
        return send(request)

    server.serves(OK)
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
    return [tries.after_response(429, Headers((headers or {}).items()), content) for _ in range(4)]


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
