"""Streams: events, lines, files, and what becomes of one that is left early."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from sample._runtime import ApiError, Event, Operation, Stream, TransportError
from sample.calls.pets import Pets
from sample.models import Pet

from .calls import GET, OK
from .conftest import Both
from .loopback import HttpResponse, Server, response

EVENTS = (
    b'\xef\xbb\xbf: comment\nevent: add\nid: 1\nretry: 10\ndata: {"name":\ndata:"a"}\n\n'
    b'data: {"name": "b"}\r\n\r\ndata: {"name": "c"}\r\rdata: [DONE]\n\n'
)


def chunked(body: bytes, size: int) -> HttpResponse:
    chunks = [body[i : i + size] for i in range(0, len(body), size)]
    framed = b"".join(b"%x\r\n%s\r\n" % (len(chunk), chunk) for chunk in chunks)
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n"
    return HttpResponse(raw=head + framed + b"0\r\n\r\n")


@pytest.mark.parametrize("size", [1, 2, 3, 1000])
def test_server_sent_events(both: Both, server: Server, size: int) -> None:
    server.serves(chunked(EVENTS, size))
    client = both.client(server.url)
    read = iter if both.kind == "sync" else aiter
    assert both.stream(client.stream(Pets.watch()), read) == [Pet(name=name) for name in "abc"]
    events = both.stream(client.stream(Pets.watch()), lambda stream: stream.events())
    assert events[0] == Event(data='{"name":\n"a"}', event="add", id="1", retry=10)
    assert [event.id for event in events] == ["1"] * 4


def test_whole_events(both: Both, server: Server) -> None:
    operation: Operation[Any] = Operation(
        "GET", "/x", returns={200: {"text/event-stream": Stream("dict[str, str]", whole=True)}}
    )
    server.serves(response(200, b"event: e\ndata: text\n\n", content_type="text/event-stream"))
    client = both.client(server.url)
    read = iter if both.kind == "sync" else aiter
    assert both.stream(client.stream(operation()), read) == [{"event": "e", "data": "text"}]


def test_json_lines(both: Both, server: Server) -> None:
    body = b'{"name": "a"}\n\n\x1e{"name": "b"}\r\n{"name": "c"}'
    server.serves(response(200, body, content_type="application/jsonl"))
    client = both.client(server.url)
    read = iter if both.kind == "sync" else aiter
    assert both.stream(client.stream(Pets.watch()), read) == [Pet(name=name) for name in "abc"]
    lines = both.stream(client.stream(Pets.watch()), lambda stream: stream.lines())
    assert lines == ['{"name": "a"}', "", '\x1e{"name": "b"}', '{"name": "c"}']
    assert b"".join(both.stream(client.stream(Pets.watch()), lambda stream: stream.chunks())) == body


def test_a_stream_of_an_error_raises(both: Both, server: Server) -> None:
    server.serves(response(404, {"message": "no"}))
    with pytest.raises(ApiError) as caught:
        both.stream(both.client(server.url).stream(Pets.watch()), lambda stream: stream.lines())
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

    server.serves(HttpResponse(raw=b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc"))
    with pytest.raises(TransportError):
        save()
    assert target.read_bytes() == b"old"
    server.serves(response(200, b"new" * 100_000))
    assert save() == 300_000
    assert target.read_bytes() == b"new" * 100_000
    assert [path.name for path in tmp_path.iterdir()] == ["file.bin"]


def test_a_stream_that_is_left_early_is_closed(both: Both, server: Server) -> None:
    server.serves(response(200, b"x\n" * 5_000_000))
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
    server.serves(OK)
    assert both(client.send(GET())) == 1
