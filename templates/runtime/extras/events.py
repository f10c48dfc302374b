"""Items of bodies that are many: events and lines, and what each of them means."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from typing import Any

from ..codec.codec_errors import DecodeError
from ..http.errors import ResponseTooLarge
from ..http.response import Received
from .media_types import Items
from .texts import EVENTS

DONE = "[DONE]"
"""Data with which some APIs end their events; it is no item."""

_LONGEST = 16 * 1024 * 1024
_FIELD = re.compile(r"[A-Za-z_-]{0,40}(:|$)")
"""How lines of events begin, those with fields that nobody knows among them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One Server-Sent Event, as the HTML standard reads it."""

    data: str = field(repr=False)
    event: str = "message"
    id: str | None = None
    retry: int | None = None


@dataclass(frozen=True, slots=True)
class Stream(Items):
    """A body that is many items, which can be read while it comes."""

    def read(self, kind: str, content: bytes, body: Received) -> list[Any]:
        items = items_in(kind, content, body)
        return [decode_item(self, item, body) for item in items]


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
    """Events from lines (HTML standard, section 9.2.6).

    What the standard has clients ignore is kept: lines that are no field are data, and so is
    what the end of the stream cuts off. `oddity` says so of the last event.
    """

    def __init__(self) -> None:
        self._data: list[str] = []
        self._fields: dict[str, Any] = {}
        self._size = 0
        self._is_odd = False
        self.oddity = ""
        self.last_id: str | None = None

    def feed(self, line: str) -> Event | None:
        if not line:
            return self._take(
                "expected fields, got other lines" if self._is_odd else ""
            )
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
        elif not _FIELD.match(line):
            self._data.append(line)
            self._is_odd = True
        return None

    def finish(self) -> Event | None:
        """The event that no blank line has ended."""
        return self._take("expected a blank line after the last event, got the end")

    def _take(self, oddity: str) -> Event | None:
        data, fields = self._data, self._fields
        self._data, self._fields, self._size, self._is_odd = [], {}, 0, False
        if not data:
            return None
        event = Event(data="\n".join(data), id=self.last_id, **fields)
        self.oddity = "" if event.data == DONE else oddity
        return event


def items_in(kind: str, content: bytes, body: Received) -> Iterator[Event | str]:
    """The items of a stream that was read to its end."""
    lines = LineParser().feed(content, last=True)
    if kind != EVENTS:
        yield from filter(is_item, lines)
        return
    parser = EventParser()
    for line in (*lines, None):
        event = parser.finish() if line is None else parser.feed(line)
        if event is not None and event.data != DONE:
            if parser.oddity:
                body.deviates(parser.oddity)
            yield event


def is_item(line: str) -> bool:
    """Whether a line holds more than the marks of RFC 7464."""
    return bool(line.strip("\x1e \t"))


def decode_item(stream: Items, item: Event | str, body: Received) -> Any:
    """The value of one item; one that is no JSON goes on as it came."""
    text = item.data if isinstance(item, Event) else item.strip("\x1e \t")
    value: Any
    if isinstance(item, Event) and stream.whole:
        value = {k: v for k, v in asdict(item).items() if v is not None}
    elif stream.item == "str":
        return text
    else:
        try:
            value = body.settings.loads(text.encode())
        except DecodeError as error:
            reason, _, detail = error.reason.partition(": ")
            body.deviates(reason, detail)
            return item
        except (ValueError, RecursionError):
            body.deviates("not valid JSON")
            return item
    return body.decode(stream.item, value)
