"""Bodies that nobody described, or that are not what is described: they reach the caller as they came."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable
from dataclasses import replace
from itertools import product
from typing import Any
from uuid import UUID

import pytest
from sample import models
from sample._runtime import ApiError, DecodeError, Event, Operation, Stream
from sample._runtime.http.operation import Call, Shape
from sample.models import Pet

from .conftest import Sender
from .loopback import HttpResponse, Server, response

ANYTHING: Shape = {"*/*": "Any"}
EVENTS, LINES = "text/event-stream", "application/jsonl"
JSON, HTML, PLAIN = "application/json", "text/html", "text/plain; charset=utf-8"
PAGE = b"<html>log in</html>"


def call_of(returns: dict[int | str, Shape], method: str = "GET", **details: Any) -> Call[Any]:
    operation: Operation[Any] = Operation(method, "/x", returns=returns, **details)
    return operation()


class Caller:
    """A client whose responses are typed by the models of the sample, and what it reports."""

    def __init__(self, sender: Sender, server: Server) -> None:
        self.sender, self.server = sender, server
        self.drifts: list[str] = []
        self._client = sender.client_of(
            server.url, retry=2, on_drift=lambda drift: self.drifts.append(str(drift))
        )
        engine = self._client._engine
        engine.settings = replace(engine.settings, namespace=models)

    def send(self, shape: Shape, came: HttpResponse, **options: Any) -> Any:
        """The data of `respond`, which must be what `send` gives."""
        call = call_of({200: shape})
        self.server.serves(came)
        data = self.sender.run(self._client.respond(call, **options)).data
        assert self.sender.run(self._client.send(call, **options)) == data
        assert len(self.server.asked) == 2
        return data

    def stream(self, shape: Shape, came: HttpResponse, read: Callable[[Any], Any] | None = None) -> list[Any]:
        call = call_of({200: shape})
        self.server.serves(came)
        default = iter if self.sender.kind == "sync" else aiter
        return self.sender.stream(self._client.stream(call), read or default)

    def refuses(self, shape: Shape, came: HttpResponse, reason: str) -> None:
        """Strictly, each way to get the response raises the same error, and the response is in it."""
        call = call_of({200: shape})
        default = iter if self.sender.kind == "sync" else aiter
        for work in (
            lambda: self.sender.run(self._client.send(call, strict=True)),
            lambda: self.sender.run(self._client.respond(call, strict=True)),
            lambda: self.sender.stream(self._client.stream(call, strict=True), default),
        ):
            self.server.serves(came)
            with pytest.raises(DecodeError) as caught:
                work()
            assert (caught.value.call, caught.value.path) == ("GET /x", "$")
            assert caught.value.reason.startswith(reason), caught.value
            assert caught.value.response.status == 200
            assert caught.value.response.content in came.body
            assert len(self.server.asked) == 1

    def reported(self) -> list[str]:
        """What drifted since this was asked before, each once."""
        found, self.drifts = list(dict.fromkeys(self.drifts)), []
        return found


@pytest.fixture
def caller(sender: Sender, server: Server) -> Caller:
    return Caller(sender, server)


# --- what nobody described -------------------------------------------------------------------

ANY_BODY = [
    (JSON, b'{"a": [1]}', {"a": [1]}),
    ("application/problem+json", b"null", None),
    ("text/json", b"[1]", [1]),
    (HTML, PAGE, "<html>log in</html>"),
    (PLAIN, b"42", "42"),
    ("text/plain; charset=latin-1", b"\xe4", "ä"),
    ("application/xml", b"<a/>", "<a/>"),
    ("application/octet-stream", b"\x00", b"\x00"),
    ("image/png", b"\x89PNG", b"\x89PNG"),
    ("application/pdf", b"", None),
    ("", b'{"a": 1}', {"a": 1}),
    ("", b"\x00", b"\x00"),
    ("", b"", None),
]


def test_what_nobody_described_is_what_came(caller: Caller) -> None:
    shapes: list[Shape] = [ANYTHING, "Any", {JSON: "Any", "image/gif": "bytes"}]
    for shape, (kind, body, expected) in product(shapes, ANY_BODY):
        came = response(200, body, **({"content_type": kind} if kind else {}))
        found = caller.send(shape, came, strict=True)
        assert (type(found), found) == (type(expected), expected), (kind, body)
        assert caller.stream(shape, came) == ([expected] if body and expected != [1] else expected or [])
    assert caller.reported() == []


def test_a_success_that_is_not_described_is_what_came(caller: Caller) -> None:
    described: list[dict[int | str, Shape]] = [{}, {204: None}, {201: ANYTHING}]
    for status, body, expected in ((200, b"[1]", [1]), (202, b"", None), (204, b"", None)):
        caller.server.serves(response(status, body, content_type=JSON))
        for returns in described:
            call = call_of(returns, "DELETE")
            assert caller.sender.run(caller._client.send(call, strict=True)) == expected
    assert caller.reported() == []


def test_an_error_that_is_not_described_is_what_came(caller: Caller) -> None:
    for kind, body, expected in (*ANY_BODY, (JSON, b"{", "{"), (JSON, b"\xff", b"\xff")):
        caller.server.serves(response(404, body, **({"content_type": kind} if kind else {})))
        for raises in ({}, {404: None}):
            call = call_of({200: "Pet"}, raises=raises)
            with pytest.raises(ApiError) as caught:
                caller.sender.run(caller._client.send(call))
            assert (caught.value.data, caught.value.content) == (expected, body)


def test_items_of_what_nobody_described(caller: Caller) -> None:
    events = response(200, b'data: {"a": 1}\n\ndata: [DONE]\n\n', content_type=EVENTS)
    lines = response(200, b'{"a": 1}\n[]\n{"a": 2}', content_type="application/x-ndjson")
    labelled = replace(lines, headers={"Content-Type": JSON})
    for shape in (ANYTHING, "Any"):
        assert caller.stream(shape, events) == [{"a": 1}]
        assert caller.stream(shape, lines) == [{"a": 1}, [], {"a": 2}]
        assert caller.stream(shape, labelled) == [{"a": 1}, {"a": 2}]
        for came in (events, lines):
            assert b"".join(caller.stream(shape, came, lambda s: s.chunks())) == came.body
    assert caller.reported() == []


def test_items_of_json(caller: Caller) -> None:
    """A list gives its items, whole on one line or on many; each line that is whole is a value."""
    pets = b'[{"name": "a"}, {"name": "b"}]'
    for body in (pets, pets.replace(b" ", b"\n "), pets + b"\n"):
        came = response(200, body, content_type=JSON)
        assert caller.stream("list[Pet]", came) == [Pet(name="a"), Pet(name="b")]
    watched = response(200, b'{"name": "a"}\n\n{"name": "b"}\n', content_type=JSON)
    assert caller.stream("Pet", watched) == [Pet(name="a"), Pet(name="b")]
    assert caller.stream("Pet", response(200, b'{\n"name": "a"}', content_type=JSON)) == [Pet(name="a")]
    assert caller.stream("str", response(200, b'"a"', content_type=JSON)) == ["a"]


# --- text where JSON is described ------------------------------------------------------------


def test_a_string_may_come_as_plain_text(caller: Caller) -> None:
    uuid = "5a4c1f0e-6b8e-4d0a-9a55-1c8f5f0f6d3e"
    for shape, text, expected in (
        ("str", "hello", "hello"),
        ("str", "42", "42"),
        ("str", "null", "null"),
        ("str", '"an-etag"', '"an-etag"'),
        ("str | None", "hello", "hello"),
        ("str | None", "42", "42"),
        ("str | None", "null", None),
        ("UUID", uuid, UUID(uuid)),
        ("UUID", f'"{uuid}"', UUID(uuid)),
        ('Literal["a", "b"]', "b", "b"),
        ("int", "42", 42),
        ("Pet", '{"name": "a"}', Pet(name="a")),
    ):
        came = response(200, text.encode(), content_type=PLAIN)
        assert caller.send(shape, came, strict=True) == expected, (shape, text)
    assert caller.stream("str", response(200, b"hello", content_type=PLAIN)) == ["hello"]
    assert caller.reported() == []


# --- another media type than described -------------------------------------------------------

OTHERS: list[tuple[Shape, str, bytes, Any, str]] = [
    ("Pet", HTML, PAGE, PAGE.decode(), "expected JSON, got text/html"),
    ("Pet", PLAIN, b"busy", "busy", "expected JSON, got text/plain"),
    ("str", HTML, PAGE, PAGE.decode(), "expected JSON, got text/html"),
    ("UUID", PLAIN, b"none", "none", "expected JSON, got text/plain"),
    ("list[Pet]", "application/pdf", b"%PDF\xff", b"%PDF\xff", "expected JSON, got application/pdf"),
    ("Pet", "x" * 99, b"{", b"{", "expected JSON, got another media type"),
    ("Pet", JSON, b'{"name"', '{"name"', "not valid JSON"),
    ("Pet", JSON, b"\xff", b"\xff", "not valid JSON"),
    ("Pet", JSON, b"", None, "expected JSON, got an empty body"),
    ({"text/csv": "str"}, JSON, b'{"a": 1}', {"a": 1}, "expected text/csv, got application/json"),
    ({"application/pdf": "bytes"}, HTML, PAGE, PAGE, "expected application/pdf, got text/html"),
    ({JSON: "Pet", "text/csv": "str"}, HTML, PAGE, PAGE.decode(), f"expected {JSON} or text/csv, got {HTML}"),
    ({"text/plain": "str"}, "text/plain; charset=x", b"a", "a", "expected text, got bytes of no such"),
    ({"text/plain": "str"}, PLAIN, b"a\xff", "a\ufffd", "expected text, got bytes of no such encoding"),
    ({EVENTS: Stream("Pet")}, JSON, b'{"id":"1"}', {"id": "1"}, f"expected {EVENTS}, got {JSON}"),
    ({EVENTS: Stream("Pet")}, HTML, PAGE, PAGE.decode(), f"expected {EVENTS}, got {HTML}"),
    ({LINES: Stream("Pet")}, JSON, b'{"error": 1}', {"error": 1}, f"expected {LINES}, got {JSON}"),
    ({LINES: Stream("Pet")}, HTML, PAGE, PAGE.decode(), f"expected {LINES}, got {HTML}"),
]


def test_another_body_than_described_is_given_as_it_came(caller: Caller) -> None:
    for shape, kind, body, expected, reason in OTHERS:
        came = response(200, body, content_type=kind)
        found = caller.send(shape, came)
        assert (type(found), found) == (type(expected), expected), (shape, kind)
        drifts = caller.reported()
        assert len(drifts) == 1
        assert drifts[0].startswith(f"$: {reason}")
        assert caller.stream(shape, came) == ([expected] if body else [])
        assert caller.reported() == drifts
        caller.refuses(shape, came, reason)
        assert caller.reported() == []


def test_media_types_that_say_as_much(caller: Caller) -> None:
    for shape, kind, body, expected in (
        ({"application/xml": "str"}, "text/xml", b"<a/>", "<a/>"),
        ({"text/csv": "str"}, PLAIN, b"a,b", "a,b"),
        ({"application/pdf": "bytes"}, "application/octet-stream", b"%PDF", b"%PDF"),
        ({"application/octet-stream": "bytes"}, "image/png", b"\x89", b"\x89"),
        ({JSON: "bytes"}, "image/png", b"\x89", b"\x89"),
        ({LINES: Stream("Pet")}, "application/x-ndjson", b'{"name": "a"}\n', [Pet(name="a")]),
        ({LINES: Stream("Pet")}, "application/octet-stream", b'{"name": "a"}\n', [Pet(name="a")]),
        ({EVENTS: Stream("Pet")}, "", b'data: {"name": "a"}\n\n', [Pet(name="a")]),
        ({"application/vnd.a+json": "Pet", "text/csv": "str"}, JSON, b'{"name": "a"}', Pet(name="a")),
    ):
        came = response(200, body, **({"content_type": kind} if kind else {}))
        assert caller.send(shape, came, strict=True) == expected, (shape, kind)
        assert caller.stream(shape, came) == (expected if isinstance(expected, list) else [expected])
    assert caller.reported() == []


def test_a_write_that_was_done_is_not_lost(caller: Caller) -> None:
    for status in (200, 202, 204):
        caller.server.serves(response(status, b"", content_type=JSON))
        call = call_of({200: "Pet"}, "POST")
        result = caller.sender.run(caller._client.respond(call))
        assert (result.status, result.data) == (status, None)
        assert caller.drifts.pop() == "$: expected JSON, got an empty body"
        assert len(caller.server.asked) == 1
    assert caller.reported() == []


# --- streams ---------------------------------------------------------------------------------

PING = Event(data="ping", event="ping")
ENDED = "$: expected a blank line after the last event, got the end"
ODD = "$: expected fields, got other lines"
ITEMS: list[tuple[str, bytes, list[Any], list[str]]] = [
    (
        EVENTS,
        b'event: ping\ndata: ping\n\ndata: {"name": "a"}\n\n',
        [PING, Pet(name="a")],
        ["$: not valid JSON"],
    ),
    (EVENTS, b'data: {"name": "a"}\n\ndata: {"name": "b"}\n', [Pet(name="a"), Pet(name="b")], [ENDED]),
    (EVENTS, b'data: {"name": "a"}\n\ndata: {"name": "b"}', [Pet(name="a"), Pet(name="b")], [ENDED]),
    (EVENTS, b'data: {"name": "a"}\n\ndata: [DONE]', [Pet(name="a")], []),
    (EVENTS, b'{"name": "a"}\n\n', [Pet(name="a")], [ODD]),
    (EVENTS, b'data: {\n  "name": "a"\n}\n\n', [Pet(name="a")], [ODD]),
    (EVENTS, b": hi\n\nid: 1\nfoo: bar\nretry: 9\n\n", [], []),
    (
        LINES,
        b'{"name": "a"}\nping\n{"name": "b"}\n',
        [Pet(name="a"), "ping", Pet(name="b")],
        ["$: not valid JSON"],
    ),
]


def test_an_item_that_is_none_goes_on_as_it_came(caller: Caller) -> None:
    for kind, body, expected, drifts in ITEMS:
        shape: Shape = {kind: Stream("Pet")}
        came = response(200, body, content_type=kind)
        for work in (caller.stream, caller.send):
            assert work(shape, came) == expected, body
            assert caller.reported() == drifts, body
        if drifts:
            caller.refuses(shape, came, drifts[0].removeprefix("$: "))


def test_the_last_event_itself_is_given_too(caller: Caller) -> None:
    came = response(200, b"data: a\n\ndata: b", content_type=EVENTS)
    found = caller.stream({EVENTS: Stream("str")}, came, lambda stream: stream.events())
    assert [event.data for event in found] == ["a", "b"]
    assert caller.reported() == [ENDED]


# --- content codings -------------------------------------------------------------------------


def test_a_coding_that_is_none_leaves_the_body_as_it_is(caller: Caller) -> None:
    body = b'{"name": "a"}'
    for coding in ("UTF-8", "none", "aws-chunked", "*", "gzip;q=1", "a b"):
        named = "another" if coding in ("gzip;q=1", "a b") else coding.lower()
        came = response(200, body, content_type=JSON, content_encoding=coding)
        reason = f"expected a registered content coding, got {named}"
        assert caller.send("Pet", came) == Pet(name="a")
        assert caller.reported() == [f"$: {reason}"]
        caller.refuses("Pet", came, reason)
        assert caller.stream("Pet", came) == [Pet(name="a")]
        assert b"".join(caller.stream("Pet", came, lambda s: s.chunks())) == body
        assert caller.reported() == [f"$: {reason}"]


def test_codings_that_nobody_asked_for_are_decoded(caller: Caller) -> None:
    body = b'{"name": "%s"}' % (b"a" * 100_000)
    raw = zlib.compressobj(wbits=-15)
    for coding, encoded in (
        ("gzip", gzip.compress(body)),
        ("X-GZIP", gzip.compress(body)),
        ("deflate", zlib.compress(body)),
        ("deflate", raw.compress(body) + raw.flush()),
        ("identity, gzip", gzip.compress(body)),
    ):
        came = response(200, encoded, content_type=JSON, content_encoding=coding)
        assert caller.send("Pet", came, strict=True) == Pet(name="a" * 100_000)
        assert b"".join(caller.stream("Pet", came, lambda s: s.chunks())) == body
    assert caller.reported() == []
    came = response(200, gzip.compress(body), content_type=JSON, content_encoding="gzip,aws-chunked")
    assert caller.send("Pet", came) == Pet(name="a" * 100_000)
    assert caller.reported() == ["$: expected a registered content coding, got aws-chunked"]
