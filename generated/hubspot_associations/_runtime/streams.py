"""Answers that are read while they come: chunks, lines, JSON lines, events."""

from __future__ import annotations

import secrets
from collections.abc import AsyncIterator, Iterator
from dataclasses import asdict, dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Generic, TypeVar, cast

from .codec import decode
from .errors import ResponseTooLarge
from .exchange import Headers, Response
from .operation import Stream
from .problems import DecodeError
from .reading import Body
from .settings import Reading, Settings
from .waiting import run

T_co = TypeVar("T_co", covariant=True)
EVENTS = "text/event-stream"
_LONGEST = 16 * 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One Server-Sent Event, as the HTML standard reads it."""

    data: str = field(repr=False)
    event: str = "message"
    id: str | None = None
    retry: int | None = None


class LineParser:
    """Lines of UTF-8 text from chunks; they end in LF, CR LF or CR."""

    def __init__(self) -> None:
        self._rest = bytearray()
        self._after_cr = False
        self._mark = b"\xef\xbb\xbf"
        """Of the byte order, which the first line may begin with."""

    def feed(self, chunk: bytes, *, last: bool = False) -> list[str]:
        if self._after_cr and chunk:
            chunk = chunk.removeprefix(b"\n")
            self._after_cr = False
        self._after_cr = self._after_cr or chunk.endswith(b"\r")
        lines = chunk.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
        self._rest += lines[0]
        if len(self._rest) > _LONGEST:
            raise ResponseTooLarge("a line of the stream is too long")
        if len(lines) > 1:
            lines[0], self._rest = bytes(self._rest), bytearray(lines.pop())
            found = [self._text(line) for line in lines]
        else:
            found = []
        if last and self._rest:
            found.append(self._text(self._rest))
        return found

    def _text(self, line: bytes | bytearray) -> str:
        line, self._mark = line.removeprefix(self._mark), b""
        return line.decode(errors="replace")


class EventParser:
    """Events from lines (HTML standard, section 9.2.6)."""

    def __init__(self) -> None:
        self._data: list[str] = []
        self._fields: dict[str, Any] = {}
        self._size = 0
        self.last_id: str | None = None

    def feed(self, line: str) -> Event | None:
        if not line:
            data, fields = self._data, self._fields
            self._data, self._fields, self._size = [], {}, 0
            if not data:
                return None
            return Event(data="\n".join(data), id=self.last_id, **fields)
        name, _, value = line.partition(":")
        value = value.removeprefix(" ")
        self._size += len(line)
        if self._size > _LONGEST:
            raise ResponseTooLarge("an event of the stream is too long")
        if name == "data":
            self._data.append(value)
        elif name == "event" and value:
            self._fields["event"] = value
        elif name == "id" and "\0" not in value:
            self.last_id = value
        elif name == "retry" and value.isascii() and value.isdigit():
            self._fields["retry"] = int(value[:9])
        return None


def items_in(kind: str, content: bytes) -> Iterator[Event | str]:
    """The items of a stream that was read to its end."""
    lines = LineParser().feed(content, last=True)
    if kind != EVENTS:
        yield from (line for line in lines if line.strip("\x1e \t"))
        return
    parser = EventParser()
    for line in lines:
        event = parser.feed(line)
        if event is not None and event.data != "[DONE]":
            yield event


def decode_item(stream: Stream, item: Event | str, settings: Settings) -> Any:
    """The value of one item; `[DONE]`, a habit of some APIs, is none."""
    text = item.data if isinstance(item, Event) else item.strip("\x1e \t")
    value: Any
    if isinstance(item, Event) and stream.whole:
        value = {k: v for k, v in asdict(item).items() if v is not None}
    elif stream.item == "str":
        return text
    else:
        value = settings.loads(text.encode())
    return decode(
        stream.item,
        value,
        strict=settings.strict,
        on_drift=settings.on_drift,
        namespace=settings.namespace,
    )


class _Source(Generic[T_co]):
    """An open answer; of its bytes, lines, events and items one kind can be read."""

    def __init__(
        self,
        status: int,
        headers: Headers,
        body: Body,
        stream: Stream | None,
        settings: Settings,
        call: str = "",
    ) -> None:
        self.status = status
        self.headers = headers
        self._body = body
        self._stream = stream
        self._reading = Reading(settings, call)
        self._call = call
        self._lines: list[str] = []
        self._ended = False
        self._line_parser = LineParser()
        self._event_parser = EventParser()

    async def _line(self) -> str | None:
        while not self._lines and not self._ended:
            chunk = await self._body.chunk()
            self._ended = not chunk
            self._lines = self._line_parser.feed(chunk, last=self._ended)[::-1]
        return self._lines.pop() if self._lines else None

    async def _event(self) -> Event | None:
        while (line := await self._line()) is not None:
            event = self._event_parser.feed(line)
            if event is not None:
                return event
        return None

    async def _item(self) -> tuple[Any] | None:
        stream = self._stream or Stream("Any")
        kind = self.headers.get("content-type", "").partition(";")[0].strip().lower()
        item: Event | str | None
        if kind == EVENTS:
            item = await self._event()
            if item is None or item.data == "[DONE]":
                return None
        else:
            item = await self._line()
            while item is not None and not item.strip("\x1e \t"):
                item = await self._line()
            if item is None:
                return None
        try:
            return (await self._reading.of(partial(decode_item, stream, item)),)
        except DecodeError as error:
            error.response = self._response_with(item)
            raise

    def _response_with(self, item: Event | str) -> Response[None]:
        text = item.data if isinstance(item, Event) else item
        return Response(
            status=self.status,
            headers=self.headers,
            data=None,
            content=text.encode(),
            call=self._call,
        )

    async def _save(self, path: str | Path) -> int:
        """Beside the target first, so that it is whole or not there."""
        target = Path(path)
        part = target.with_name(f".{target.name}.{secrets.token_hex(6)}")
        size = 0
        try:
            with part.open("xb") as file:
                while chunk := await self._body.chunk():
                    size += file.write(chunk)
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)
        return size


class Streamed(_Source[T_co]):
    """An open answer; iterate over it for typed items."""

    def chunks(self) -> Iterator[bytes]:
        while chunk := run(self._body.chunk()):
            yield chunk

    def lines(self) -> Iterator[str]:
        while (line := run(self._line())) is not None:
            yield line

    def events(self) -> Iterator[Event]:
        while (event := run(self._event())) is not None:
            yield event

    def __iter__(self) -> Iterator[T_co]:
        while (item := run(self._item())) is not None:
            yield cast("T_co", item[0])

    def save(self, path: str | Path) -> int:
        """Write the body to a file, whole or not at all; its size."""
        return run(self._save(path))


class AsyncStreamed(_Source[T_co]):
    """As `Streamed`, awaited."""

    async def chunks(self) -> AsyncIterator[bytes]:
        while chunk := await self._body.chunk():
            yield chunk

    async def lines(self) -> AsyncIterator[str]:
        while (line := await self._line()) is not None:
            yield line

    async def events(self) -> AsyncIterator[Event]:
        while (event := await self._event()) is not None:
            yield event

    async def __aiter__(self) -> AsyncIterator[T_co]:
        while (item := await self._item()) is not None:
            yield cast("T_co", item[0])

    async def save(self, path: str | Path) -> int:
        """Write the body to a file, whole or not at all; its size."""
        return await self._save(path)
