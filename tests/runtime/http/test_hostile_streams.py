"""Streams from servers that mean harm, over every transport: bounded for each line and event, and in time."""

from __future__ import annotations

import asyncio
import gzip
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sample._runtime import (
    ApiError,
    CallTimeout,
    DecodeError,
    Operation,
    ResponseTooLarge,
    TransportError,
)
from sample._runtime.extras import events
from sample._runtime.extras.events import Stream

from .calls import BYTES
from .conftest import Sender, some, traced
from .loopback import HttpResponse, Server, dripping, response

KINDS = ("text/event-stream", "application/jsonl")
WATCH: Operation[Any] = Operation(
    "GET", "/x", returns={200: {kind: Stream("dict[str, int]") for kind in KINDS}}
)
CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
LONGEST = 100_000
PART = b"a" * 20_000
SOON = 0.1
LATE = 20.0
"""Seconds after which what may take `SOON` was not ended, on a busy machine too."""


def head(kind: str) -> bytes:
    return b"HTTP/1.1 200 OK\r\nContent-Type: %s\r\n\r\n" % kind.encode()


# --- without end -----------------------------------------------------------------------------

FLOODS = {
    "one line": (KINDS[1], b"", PART),
    "one string": (KINDS[1], b'{"a": "', PART),
    "one line of data": (KINDS[0], b"data: ", PART),
    "lines of data": (KINDS[0], b"", b"data: " + PART + b"\n"),
    "short lines of data": (KINDS[0], b"", b"data\n" * 1000),
    "comments": (KINDS[0], b"", b": " + PART + b"\n"),
    "fields that are none": (KINDS[0], b"", b"id: 1\nretry: 9\nx: y\n" * 300),
    "CR at every end": (KINDS[0], b"", b"data: " + PART + b"\r"),
}


@pytest.fixture
def shorter(monkeypatch: pytest.MonkeyPatch) -> None:
    """The limit is 16 MiB, which is more than a test should send."""
    assert events._LONGEST == 16 * 1024 * 1024
    monkeypatch.setattr(events, "_LONGEST", LONGEST)


@pytest.mark.parametrize(
    "name", some(FLOODS, slow=("one line", "lines of data", "comments", "CR at every end"))
)
@pytest.mark.usefixtures("shorter")
def test_a_line_or_event_without_end(sender: Sender, server: Server, name: str) -> None:
    kind, begins, flood = FLOODS[name]
    server.serves(HttpResponse(raw=head(kind) + begins, flood=flood))
    with traced() as most, pytest.raises(ResponseTooLarge):
        sender.stream(sender.client.stream(WATCH()), items(sender))
    assert most() < 50 * LONGEST
    server.serves(response(200, b"next"))
    assert sender.run(sender.client.send(BYTES())) == b"next"


def test_a_line_in_tiny_pieces() -> None:
    """Each piece by itself would take many times its size."""
    parser = events.LineParser()
    with traced() as most:
        for _ in range(20_000):
            assert parser.feed("€".encode()) == []
        assert parser.feed(b"\n") == ["€" * 20_000]
    assert most() < 400_000


def items(sender: Sender) -> Callable[[Any], Any]:
    return iter if sender.kind == "sync" else aiter


# --- time ------------------------------------------------------------------------------------

DRIPS = {
    "the head": (b"HTTP/1.1 200 OK\r\nX: ", b"a"),
    "an extension of a chunk": (CHUNKED + b"2\r\nok\r\n2;", b"a"),
    "the size of a chunk": (CHUNKED + b"2\r\nok\r\n", b"0"),
    "a trailer": (CHUNKED + b"2\r\nok\r\n0\r\nX: ", b"a"),
    "compression without content": (
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n\x1f\x8b\x08\x08\0\0\0\0\0\xff",
        b"a",
    ),
    "nothing": (CHUNKED + b"2\r\nok\r\n", b""),
}


@pytest.mark.parametrize(
    "name", some(DRIPS, slow=("an extension of a chunk", "the size of a chunk", "nothing"))
)
def test_each_piece_of_a_stream_has_its_time(sender: Sender, name: str) -> None:
    """When that is up, the connection is closed."""
    begins, again = DRIPS[name]
    with dripping(begins, [again] * 1000, 0.02) as drip:
        with pytest.raises(CallTimeout):
            sender.stream(
                sender.client_of(drip.url).stream(BYTES(), timeout=SOON), lambda stream: stream.chunks()
            )
        drip.join()
    assert drip.left


def test_a_stream_may_take_longer_than_its_pieces(sender: Sender) -> None:
    with dripping(CHUNKED, [b"1\r\na\r\n"] * 7 + [b"0\r\n\r\n"], 0.07) as drip:
        stream = sender.client_of(drip.url).stream(BYTES(), timeout=0.4)
        assert b"".join(sender.stream(stream, lambda stream: stream.chunks())) == b"a" * 7


def test_a_stream_that_is_an_error_has_its_time_in_all(sender: Sender) -> None:
    with dripping(b"HTTP/1.1 500 -\r\n\r\n", [b"a"] * 1000, 0.02) as drip:
        with pytest.raises(CallTimeout):
            sender.stream(
                sender.client_of(drip.url).stream(BYTES(), timeout=SOON), lambda stream: stream.chunks()
            )
        drip.join()
    assert drip.left


def test_a_cancelled_reader_ends_though_more_comes(sender: Sender, server: Server) -> None:
    if sender.kind == "sync":
        pytest.skip("threads are not cancelled")
    server.serves(HttpResponse(raw=CHUNKED, flood=b"1\r\na\r\n", gap=0.005))

    async def read() -> None:
        async with sender.client.stream(BYTES()) as stream:
            async for _ in stream.chunks():
                pass

    async def work() -> None:
        tasks = [asyncio.create_task(read()) for _ in range(60)]
        await asyncio.sleep(0.1)
        for task in tasks:
            task.cancel()
        _, pending = await asyncio.wait(tasks, timeout=LATE)
        assert not pending
        assert all(task.cancelled() for task in tasks)

    sender.run(work())


# --- what does not fit -----------------------------------------------------------------------

LINES = [
    b"{",
    b"[1]",
    b'{"a": "x"}',
    b'{"a": NaN}',
    b"\xff",
    b"[" * 10_000,
    b'{"a": 1} 2',
    b"9" * 5000,
    b"null",
    b"\xef\xbb\xbf\xef\xbb\xbf{}",
]


@pytest.mark.parametrize("kind", KINDS)
def test_an_item_that_does_not_fit(sender: Sender, server: Server, kind: str) -> None:
    for line in LINES:
        data = b"data: " if kind == KINDS[0] else b""
        body = data + b'{"a": 1}\n\n' + data + line + b"\n\n"
        server.serves(response(200, body, content_type=kind))
        found: list[Any] = []

        def kept(stream: Any, found: list[Any] = found) -> Any:
            return keeping(stream, found) if sender.kind == "sync" else keeping_async(stream, found)

        with pytest.raises(DecodeError):
            sender.stream(sender.client.stream(WATCH(), strict=True), kept)
        assert found == [{"a": 1}], line


def keeping(stream: Any, found: list[Any]) -> Iterator[Any]:
    for item in stream:
        found.append(item)
        yield item


async def keeping_async(stream: Any, found: list[Any]) -> Any:
    async for item in stream:
        found.append(item)
        yield item


def test_streams_that_end_early(sender: Sender, server: Server) -> None:
    rows = {
        "a chunk": CHUNKED + b"5\r\nab",
        "the last chunk": CHUNKED + b"2\r\nab\r\n",
        "a length": b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nab",
        "compression": b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + gzip.compress(PART)[:-9],
        "no compression": b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + PART,
        "another one": b"HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\n" + PART,
    }
    for name, raw in rows.items():
        server.serves(HttpResponse(raw=raw))
        with pytest.raises(TransportError):
            sender.stream(sender.client.stream(BYTES()), lambda stream: stream.chunks())
        assert server.asked, name


def test_a_bomb_comes_in_pieces(sender: Sender, server: Server) -> None:
    """A stream has no limit of size: who reads it can stop, and has never more than a piece."""
    server.serves(response(200, gzip.compress(bytes(20_000_000), 9), content_encoding="gzip"))
    with traced() as most:
        assert (
            sum(sender.stream(sender.client.stream(BYTES()), lambda stream: sizes(sender, stream)))
            == 20_000_000
        )
    assert most() < 5_000_000


def sizes(sender: Sender, stream: Any) -> Any:
    async def each() -> Any:
        async for chunk in stream.chunks():
            yield len(chunk)

    return map(len, stream.chunks()) if sender.kind == "sync" else each()


# --- files -----------------------------------------------------------------------------------

NAMES = ["../../escaped", "/etc/passwd", "..\\escaped", "C:\\escaped", "a\0b", "~/escaped", "CON", ""]


def test_a_file_is_named_by_who_saves_it(sender: Sender, server: Server, tmp_path: Path) -> None:
    target = tmp_path / "in" / "file"
    target.parent.mkdir()
    for name in NAMES:
        said = f"attachment; filename=\"{name}\"; filename*=UTF-8''..%2F..%2Fescaped".replace("\0", "%00")
        server.serves(response(200, b"new", content_disposition=said))
        assert save(sender, target) == 3
    assert sorted(tmp_path.rglob("*")) == [target.parent, target]
    server.serves(response(404, b"no", content_disposition="attachment; filename=x"))
    with pytest.raises(ApiError):
        save(sender, target)
    assert target.read_bytes() == b"new"


def save(sender: Sender, target: Path) -> int:
    if sender.kind == "sync":
        with sender.client.stream(BYTES()) as stream:
            return int(stream.save(target))

    async def run() -> int:
        async with sender.client.stream(BYTES()) as stream:
            return int(await stream.save(target))

    return int(sender.run(run()))
