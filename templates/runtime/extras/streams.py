"""Responses that are read while they come: chunks, lines, JSON lines, events."""

from __future__ import annotations

import secrets
from collections import deque
from collections.abc import (
    AsyncGenerator,
    AsyncIterator,
    Awaitable,
    Callable,
    Coroutine,
    Generator,
    Iterator,
)
from contextlib import asynccontextmanager, contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeAlias, TypeVar, cast

from ..codec.codec_errors import CallError, DecodeError
from ..http.bodies import EVENTS, is_json, is_lines
from ..http.errors import InvalidArgument, ResponseTooLarge
from ..http.headers import essence
from ..http.http_types import Response
from ..http.operation import AnyCall
from ..http.parameters import is_array
from ..http.response import Received, check_coding, find_shape
from ..http.response_bytes import Body
from ..http.settings import CallOptions, Reading
from ..http.sync_async import run
from .events import (
    DONE,
    Event,
    EventParser,
    LineParser,
    Stream,
    decode_item,
    is_item,
)
from .filenames import file_name_in
from .media_types import Items, pick, stream_kind

if TYPE_CHECKING:
    from ..http.engine import Engine, RawResponse

_T = TypeVar("_T")
_Tell: TypeAlias = Callable[[CallError], Awaitable[None]]
_T_co = TypeVar("_T_co", covariant=True)


class _Source(Generic[_T_co]):
    """An open response; of its bytes, lines, events and items one kind can be read."""

    def __init__(
        self,
        tell: _Tell,
        reading: Reading,
        call: AnyCall[Any],
        response: RawResponse,
        body: Body,
    ) -> None:
        self._tell = tell
        self.status = response.status
        self.headers = response.headers
        self._body = body
        self._shape, _ = find_shape(call.operation, response.status, True)
        self._settings = reading.settings
        self._call = str(call.operation)
        self._reading = reading
        self._chunks: list[bytes] | None = None
        """What was read to find out what it is."""
        self._lines: list[str] = []
        self._ended = False
        self._line_parser = LineParser()
        self._event_parser = EventParser()
        self._items: deque[Any] = deque()
        self._way: tuple[str, Items] | None = None
        self._began = False

    @property
    def filename(self) -> str | None:
        """As of a `Response`: the name of the file, never a path."""
        return file_name_in(self.headers)

    async def check_coding(self) -> None:
        await self._read(partial(check_coding, self.headers, self._reading), b"")

    async def close_body(self) -> None:
        await self._body.close()

    async def _line(self) -> str | None:
        while not self._lines and not self._ended:
            chunk = await self._body.chunk()
            if self._chunks is not None:
                self._chunks.append(chunk)
            self._ended = not chunk
            self._lines = self._line_parser.feed(chunk, last=self._ended)[::-1]
        return self._lines.pop() if self._lines else None

    async def _event(self) -> Event | None:
        parser, event = self._event_parser, None
        while event is None and (line := await self._line()) is not None:
            event = parser.feed(line)
        event = event or parser.finish()
        if event is not None and parser.oddity:
            reason, parser.oddity = parser.oddity, ""
            work = partial(self._reading.deviates, reason)
            await self._read(work, event.data.encode())
        return event

    async def _item(self) -> tuple[Any] | None:
        if not self._began:
            self._began = True
            self._way = await self._find_way()
            if self._way is None:
                self._items.extend(await self._whole())
        while not self._items and self._way is not None:
            found = await self._next(*self._way)
            if found is None:
                break
            self._items.extend(found)
        return (self._items.popleft(),) if self._items else None

    async def _find_way(self) -> tuple[str, Items] | None:
        """How items are read one by one; None where the body is one value.

        A value of JSON may also be one of many, each on a line, as long as there is an event to
        watch: then the first line is whole by itself.
        """
        kind = essence(self.headers.get("content-type", ""))
        came = self.headers.get("content-type", "")
        described, inner = pick(self._shape, came) or ("", "")
        if isinstance(inner, Items):
            return stream_kind(described, kind), inner
        if inner == "Any" and (kind == EVENTS or is_lines(kind)):
            return kind, Stream(inner)
        if inner in ("", "str") or not (is_json(described) and is_json(kind or "*/*")):
            return None
        self._chunks = []
        line = await self._line()
        if line is None:
            return None
        try:
            self._settings.loads(line.encode())
        except (DecodeError, ValueError, RecursionError):
            return None
        self._chunks = None
        self._lines.append(line)
        return "", Stream(inner)

    async def _next(self, kind: str, stream: Items) -> list[Any] | None:
        item: Event | str | None
        if kind == EVENTS:
            item = await self._event()
        else:
            item = await self._line()
            while item is not None and not is_item(item):
                item = await self._line()
        if item is None or (isinstance(item, Event) and item.data == DONE):
            return None
        text = item.data if isinstance(item, Event) else item
        work = partial(decode_item, stream, item, self._reading)
        value = await self._read(work, text.encode())
        return value if not kind and is_array(value) else [value]

    async def _whole(self) -> list[Any]:
        """The value of a body that is no stream: its items, if it is a list."""
        chunks, self._chunks = self._chunks or [], None
        size, most = sum(map(len, chunks)), self._settings.max_response
        while chunk := await self._body.chunk():
            chunks.append(chunk)
            size += len(chunk)
            if size > most:
                raise ResponseTooLarge(f"the response is longer than {most} bytes")
        content = b"".join(chunks)
        body = Received(self.headers, content, self._reading)
        value = await self._read(partial(body.read, self._shape), content)
        if not content:
            return []
        return value if is_array(value) else [value]

    async def _read(self, work: Callable[[], _T], content: bytes) -> _T:
        """What `work` gives; an error has the piece of the body that it is about."""
        try:
            return await self._reading.of(work)
        except DecodeError as error:
            error.response = Response(
                status=self.status,
                headers=self.headers,
                data=None,
                content=content,
                call=self._call,
            )
            raise

    async def _told(self, work: Coroutine[Any, Any, _T]) -> _T:
        """What `work` gives; the client's hook is told of its error."""
        try:
            return await work
        except CallError as error:
            await self._tell(error)
            raise

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


class Streamed(_Source[_T_co]):
    """An open response; iterate over it for typed items."""

    def chunks(self) -> Iterator[bytes]:
        while chunk := run(self._told(self._body.chunk())):
            yield chunk

    def lines(self) -> Iterator[str]:
        while (line := run(self._told(self._line()))) is not None:
            yield line

    def events(self) -> Iterator[Event]:
        while (event := run(self._told(self._event()))) is not None:
            yield event

    def __iter__(self) -> Iterator[_T_co]:
        while (item := run(self._told(self._item()))) is not None:
            yield cast("_T_co", item[0])

    def save(self, path: str | Path) -> int:
        """Write the body to a file, whole or not at all; its size."""
        return run(self._told(self._save(path)))


class AsyncStreamed(_Source[_T_co]):
    """As `Streamed`, awaited."""

    async def chunks(self) -> AsyncIterator[bytes]:
        while chunk := await self._told(self._body.chunk()):
            yield chunk

    async def lines(self) -> AsyncIterator[str]:
        while (line := await self._told(self._line())) is not None:
            yield line

    async def events(self) -> AsyncIterator[Event]:
        while (event := await self._told(self._event())) is not None:
            yield event

    async def __aiter__(self) -> AsyncIterator[_T_co]:
        while (item := await self._told(self._item())) is not None:
            yield cast("_T_co", item[0])

    async def save(self, path: str | Path) -> int:
        """Write the body to a file, whole or not at all; its size."""
        return await self._told(self._save(path))


_S = TypeVar("_S", bound=_Source[Any])


async def _open(
    source: type[_S], engine: Engine, call: AnyCall[Any], options: CallOptions
) -> _S:
    """The open response of a success; any other raises as it would without streaming."""
    sending = engine.begin(call, options, streaming=True)
    tell = partial(engine.tell, "on_error", sending.request)
    try:
        response = await engine.exchange(sending)
        if response.body is None:
            await engine.interpret(sending, response)
            raise InvalidArgument(f"{call.operation} gave nothing to stream")
        reading = engine.reading(sending, response.status)
        opened = source(tell, reading, call, response, response.body)
        try:
            await opened.check_coding()
        except BaseException:
            await response.body.close()
            raise
        return opened
    except CallError as error:
        await tell(error)
        raise


@contextmanager
def stream(
    engine: Engine, call: AnyCall[Any], options: CallOptions
) -> Generator[Streamed[Any]]:
    opened = run(_open(Streamed[Any], engine, call, options))
    try:
        yield opened
    finally:
        run(opened.close_body())


@asynccontextmanager
async def async_stream(
    engine: Engine, call: AnyCall[Any], options: CallOptions
) -> AsyncGenerator[AsyncStreamed[Any]]:
    opened = await _open(AsyncStreamed[Any], engine, call, options)
    try:
        yield opened
    finally:
        await opened.close_body()
