"""Responses as generated clients read them: by status, by media type, and while they come."""

from __future__ import annotations

import asyncio
import importlib
import json
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from .wire import Wire, streamed


@pytest.mark.parametrize(
    ("status", "body", "data"),
    [
        (200, {"name": "n"}, "n"),
        (201, {"name": "n"}, "n"),
        (202, [1, 2], [1, 2]),
        (204, None, None),
        (205, None, None),
    ],
)
def test_success_by_status(wire: Wire, status: int, body: Any, data: Any) -> None:
    wire.server.serves(status, body)
    response = wire.respond("responses", wire.calls("responses", "responses").exact())
    assert response.status == status
    assert getattr(response.data, "name", response.data) == data


@pytest.mark.parametrize(
    ("status", "content_type", "body", "error", "data"),
    [
        (404, "application/json", b'{"detail":"d"}', "NotFound", "d"),
        (400, "application/problem+json", b'{"why":"w"}', "BadRequest", {"why": "w"}),
        (418, "application/json", b'{"why":"w"}', "ClientError", {"why": "w"}),
        (500, "text/plain", b"oops", "ServerError", "oops"),
        (301, "text/plain", b"moved", "Redirected", "moved"),
        (404, "application/json", b"not JSON", "NotFound", "not JSON"),
        (404, "application/json", b'[{"other":1}]', "NotFound", [{"other": 1}]),
    ],
)
def test_failure_by_status(
    wire: Wire, status: int, content_type: str, body: bytes, error: str, data: Any
) -> None:
    wire.server.serves(status, body, content_type=content_type)
    with pytest.raises(getattr(wire.runtime("responses"), error)) as caught:
        wire.send("responses", wire.calls("responses", "responses").exact())
    assert isinstance(caught.value, wire.runtime("responses").ApiError)
    assert (caught.value.status, caught.value.content) == (status, body)
    assert getattr(caught.value.data, "detail", caught.value.data) == data


@pytest.mark.parametrize(("function", "body"), [("encoded", b"AP8=\n"), ("encoded_url", b"AP8")])
def test_text_that_is_base64_is_bytes(wire: Wire, function: str, body: bytes) -> None:
    call = getattr(wire.calls("responses_media_types", "media"), function)()
    wire.server.serves(200, body, content_type="text/plain")
    assert wire.send("responses_media_types", call) == b"\x00\xff"
    wire.server.serves(200, b"no base64!", content_type="text/plain")
    assert wire.send("responses_media_types", call, strict=False) == "no base64!"
    with pytest.raises(wire.runtime("responses_media_types").DecodeError):
        wire.send("responses_media_types", call, strict=True)


def test_ranges_and_defaults(wire: Wire) -> None:
    calls = wire.calls("responses", "responses")
    wire.server.serves(203, {"name": "n"})
    assert wire.send("responses", calls.range()).name == "n"
    assert wire.send("responses", calls.fallback()).name == "n"
    wire.server.serves(500, {"name": "bad"})
    with pytest.raises(wire.runtime("responses").ServerError) as caught:
        wire.send("responses", calls.fallback())
    assert caught.value.data.name == "bad"


@pytest.mark.parametrize(
    ("content_type", "body", "data"),
    [
        ("application/json", b"[1]", [1]),
        ("text/plain", b"t", "t"),
        ("image/png", b"\x89", b"\x89"),
        ("", b"", None),
    ],
)
def test_what_is_not_described_is_what_it_says_it_is(
    wire: Wire, content_type: str, body: bytes, data: Any
) -> None:
    wire.server.serves(200, body, **({"content_type": content_type} if content_type else {}))
    for case, tag, function in (
        ("responses", "responses", "nothing"),
        ("responses", "responses", "only_errors"),
        ("responses_media_types", "media", "anything"),
    ):
        assert wire.send(case, getattr(wire.calls(case, tag), function)()) == data


@pytest.mark.parametrize(
    ("function", "status", "body", "name"),
    [
        ("delete_things", 200, {"name": "n"}, "n"),
        ("delete_things", 204, None, None),
        ("reset", 205, None, None),
        ("reset", 205, {"name": "n"}, "n"),
        ("touch", 200, None, None),
        ("touch", 200, {"name": "n"}, {"name": "n"}),
    ],
)
def test_responses_without_content(wire: Wire, function: str, status: int, body: Any, name: Any) -> None:
    wire.server.serves(status, body)
    response = wire.respond("responses_empty", getattr(wire.calls("responses_empty", "things"), function)())
    assert (response.status, getattr(response.data, "name", response.data)) == (status, name)


def test_no_content_where_there_must_be_some(wire: Wire) -> None:
    wire.server.serves(200)
    call = wire.calls("responses_empty", "things").delete_things()
    assert wire.send("responses_empty", call) is None
    with pytest.raises(wire.runtime("responses_empty").DecodeError, match="an empty body"):
        wire.send("responses_empty", call, strict=True)


def test_tuples(wire: Wire) -> None:
    rows, thing = wire.calls("tuples_in_calls", "rows"), wire.models("tuples_in_calls").Thing(name="n")
    for status, body, data in (
        (200, [1, {"name": "n"}, True, None], (1, thing, True, None)),
        (202, [1, {"name": "n"}, {"name": "n"}], (1, thing, thing)),
        (203, [1, {"name": "n"}], (1, thing)),
    ):
        wire.server.serves(status, body)
        assert wire.send("tuples_in_calls", rows.get_row()) == data
    wire.server.serves(400, [1, "a", "b"])
    with pytest.raises(wire.runtime("tuples_in_calls").BadRequest) as caught:
        wire.send("tuples_in_calls", rows.get_row())
    assert caught.value.data == (1, "a", "b")
    wire.server.serves(203, [1, {"name": "n"}, 2])
    with pytest.raises(wire.runtime("tuples_in_calls").DecodeError):
        wire.send("tuples_in_calls", rows.get_row(), strict=True)


def test_head_has_no_body(wire: Wire) -> None:
    wire.server.serves(200, {"name": "n"})
    assert wire.send("responses", wire.calls("responses", "responses").look()) is None


@pytest.mark.parametrize(
    ("content_type", "body", "data"),
    [
        ("application/json; charset=utf-8", b'{"name":"n"}', "n"),
        ("application/vnd.acme+json", b'{"name":"n"}', "n"),
        ("TEXT/CSV", b"a,b", "a,b"),
        ("text/csv; charset=latin-1", b"\xe9", "é"),
        ("application/pdf", b"%PDF", b"%PDF"),
        ("image/webp", b"RIFF", b"RIFF"),
    ],
)
def test_media_types_as_they_come(wire: Wire, content_type: str, body: bytes, data: Any) -> None:
    wire.server.serves(200, body, content_type=content_type)
    found = wire.send("responses_media_types", wire.calls("responses_media_types", "media").report())
    assert getattr(found, "name", found) == data


def test_a_media_type_that_is_not_described(wire: Wire) -> None:
    wire.server.serves(200, b"<a/>", content_type="application/xml")
    call = wire.calls("responses_media_types", "media").report()
    assert wire.send("responses_media_types", call) == "<a/>"
    with pytest.raises(wire.runtime("responses_media_types").DecodeError) as caught:
        wire.send("responses_media_types", call, strict=True)
    assert caught.value.response.content == b"<a/>"


@pytest.mark.parametrize(
    ("function", "content_type", "body", "data"),
    [
        ("any_thing", "application/json", b'{"name":"n"}', "n"),
        ("any_thing", "", b'{"name":"n"}', "n"),
        ("any_text", "text/plain", b"plain", "plain"),
        ("any_text", "", b"plain", "plain"),
        ("any_text", "application/json", b'"quoted"', "quoted"),
        ("binary", "application/json", b"\x00\xff", b"\x00\xff"),
        ("binary", "", b"\x00\xff", b"\x00\xff"),
        ("html", "text/html", b"<p>", "<p>"),
    ],
)
def test_ranges_of_media_types(wire: Wire, function: str, content_type: str, body: bytes, data: Any) -> None:
    wire.server.serves(200, body, **({"content_type": content_type} if content_type else {}))
    call = getattr(wire.calls("responses_media_types", "media"), function)()
    found = wire.send("responses_media_types", call)
    assert getattr(found, "name", found) == data


def test_headers_are_typed(wire: Wire) -> None:
    things, keys = wire.calls("responses_headers", "things"), wire.headers("responses_headers")
    headers = {"x_total": "7", "x_day": "2026-01-02", "x_tags": "a, b", "x_thing": '{"name":"n"}'}
    headers |= {"x_names": '["c, d", "e"]'}
    headers |= {"x_limits": "day,9,hour,1", "x_spread": "day=9, hour=1"}
    wire.server.serves(200, [{"name": "n"}], **headers)
    response = wire.respond("responses_headers", things.things())
    assert response.header(keys.X_TOTAL) == 7
    assert response.header(keys.X_DAY) == date(2026, 1, 2)
    assert response.header(keys.X_TAGS) == ["a", "b"]
    assert response.header(keys.X_NAMES) == ["c, d", "e"]
    models = wire.models("responses_headers")
    assert response.header(keys.X_THING) == models.Thing(name="n")
    limits = models.Limits(day=9, hour=1)
    assert response.header(keys.X_LIMITS) == response.header(keys.X_SPREAD) == limits
    assert response.header(keys.RETRY_AFTER) is None


@pytest.mark.parametrize("text", ["day,9,hour", "day=9,hour", "day,x,hour,1", "9", "", "{}"])
def test_headers_that_do_not_fit(wire: Wire, text: str) -> None:
    things, keys = wire.calls("responses_headers", "things"), wire.headers("responses_headers")
    wire.server.serves(200, [], x_limits=text)
    response = wire.respond("responses_headers", things.things())
    with pytest.raises(wire.runtime("responses_headers").DecodeError):
        response.header(keys.X_LIMITS)


def test_headers_of_errors_are_typed(wire: Wire) -> None:
    things, keys = wire.calls("responses_headers", "things"), wire.headers("responses_headers")
    wire.server.serves(429, None, retry_after="3")
    with pytest.raises(wire.runtime("responses_headers").RateLimited) as caught:
        wire.send("responses_headers", things.things())
    assert caught.value.response.header(keys.RETRY_AFTER) == 3


# --- streams ---------------------------------------------------------------------------------


EVENTS = (
    b': hello\n\nid: 1\nevent: piece\ndata: {"text":\ndata: "a"}\n\ndata: {"text":"b"}\n\ndata: [DONE]\n\n'
)


def test_events_have_typed_data(wire: Wire) -> None:
    wire.server.serves(200, EVENTS, content_type="text/event-stream")
    for case, tag in (("streams", "chat"), ("streams_3_1", "flow")):
        models = wire.models(case)
        call = wire.calls(case, tag).chat(body={})
        expected = [models.Piece(text="a"), models.Piece(text="b")]
        assert streamed(wire, case, call) == expected
        assert wire.send(case, call) == expected
        events = streamed(wire, case, call, "events")
        assert (events[0].id, events[0].event) == ("1", "piece")


def test_one_operation_responds_whole_or_in_pieces(wire: Wire) -> None:
    wire.server.serves(200, {"text": "all"})
    call = wire.calls("streams_3_1", "flow").chat(body={})
    assert wire.send("streams_3_1", call) == wire.models("streams_3_1").Whole(text="all")
    assert wire.server.asked[-1].headers["accept"] == "application/json, text/event-stream"


def test_events_of_text(wire: Wire) -> None:
    wire.server.serves(200, b"data: one\n\ndata: two\ndata: lines\n\n", content_type="text/event-stream")
    call = wire.calls("streams_3_1", "flow").events()
    assert streamed(wire, "streams_3_1", call) == wire.send("streams_3_1", call) == ["one", "two\nlines"]


@pytest.mark.parametrize(
    ("case", "tag", "function", "kind"),
    [
        ("streams", "chat", "export", "application/jsonl"),
        ("streams_3_1", "flow", "lines", "application/x-ndjson"),
    ],
)
def test_lines_of_json(wire: Wire, case: str, tag: str, function: str, kind: str) -> None:
    pieces = [{"text": "a\u2028b"}, {"text": "c"}]
    wire.server.serves(200, b"\r\n".join(json.dumps(piece).encode() for piece in pieces), content_type=kind)
    call = getattr(wire.calls(case, tag), function)()
    expected = [wire.models(case).Piece(text=piece["text"]) for piece in pieces]
    assert streamed(wire, case, call) == wire.send(case, call) == expected
    assert len(streamed(wire, case, call, "lines")) == 2


def test_bytes_in_chunks_and_to_a_file(wire: Wire, tmp_path: Path) -> None:
    content = bytes(range(256)) * 1024
    wire.server.serves(200, content, content_type="application/octet-stream")
    call = wire.calls("streams_3_1", "flow").download()
    assert (
        b"".join(streamed(wire, "streams_3_1", call, "chunks")) == content == wire.send("streams_3_1", call)
    )
    package, target = importlib.import_module("streams_3_1"), tmp_path / "file.bin"
    if wire.is_async:

        async def run() -> None:
            async with (
                package.AsyncClient(base_url=wire.server.url) as client,
                client.stream(call) as response,
            ):
                await response.save(target)

        asyncio.run(run())
    else:
        with package.Client(base_url=wire.server.url) as client, client.stream(call) as response:
            response.save(target)
    assert target.read_bytes() == content
    assert list(tmp_path.iterdir()) == [target]


class Breaking:
    """A transport whose responses end in the middle."""

    def __init__(self, runtime: Any, is_async: bool) -> None:
        self.runtime, self.is_async = runtime, is_async

    def send(self, _: Any) -> Any:
        chunks = [b"half"]

        def read() -> bytes:
            if not chunks:
                raise self.runtime.TransportError("the connection is gone")
            return chunks.pop()

        if not self.is_async:
            return self.runtime.Reply(200, self.runtime.Headers(), read, lambda: None)
        later, closed = partial(asyncio.to_thread, read), partial(asyncio.sleep, 0)
        return asyncio.sleep(0, self.runtime.AsyncReply(200, self.runtime.Headers(), later, closed))

    def close(self) -> Any:
        return asyncio.sleep(0) if self.is_async else None


def test_a_file_is_written_whole_or_not_at_all(wire: Wire, tmp_path: Path) -> None:
    runtime, package = wire.runtime("streams_3_1"), importlib.import_module("streams_3_1")
    call = wire.calls("streams_3_1", "flow").download()
    target = tmp_path / "file.bin"
    target.write_bytes(b"old")
    options = {"base_url": wire.server.url, "transport": Breaking(runtime, wire.is_async)}

    def save() -> None:
        with package.Client(**options) as client, client.stream(call) as response:
            response.save(target)

    async def save_async() -> None:
        async with package.AsyncClient(**options) as client, client.stream(call) as response:
            await response.save(target)

    with pytest.raises(runtime.TransportError):
        asyncio.run(save_async()) if wire.is_async else save()
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_stream_that_fails_raises_as_usual(wire: Wire) -> None:
    wire.server.serves(404, {"detail": "gone"})
    with pytest.raises(wire.runtime("streams_3_1").NotFound):
        streamed(wire, "streams_3_1", wire.calls("streams_3_1", "flow").lines())
