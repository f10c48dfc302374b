"""What goes over the wire and comes back, and what a transport has to do."""

from __future__ import annotations

import sys
from abc import ABC, abstractmethod
from collections.abc import (
    AsyncIterator,
    Awaitable,
    Callable,
    Coroutine,
    Iterable,
    Iterator,
    Mapping,
)
from dataclasses import dataclass, field
from types import ModuleType
from typing import Any, Generic, Protocol, TypeVar

from ..extras import needed

_SHOWN = frozenset({"accept", "accept-encoding", "content-type", "user-agent"})

_T = TypeVar("_T")
_T_co = TypeVar("_T_co", covariant=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeout:
    """Seconds to connect, and from the start of a try to its last byte; None is endless.

    Of a stream, `total` limits the waiting for each piece instead.
    """

    connect: float | None = 10.0
    total: float | None = 60.0


class Headers(Mapping[str, str]):
    """Header fields by name in any case; fields of one name are joined by commas."""

    __slots__ = ("_index", "pairs")

    def __init__(self, pairs: Iterable[tuple[str, str]] = ()) -> None:
        self.pairs = tuple(pairs)
        index: dict[str, str] = {}
        for name, value in self.pairs:
            key = name.lower()
            index[key] = f"{index[key]}, {value}" if key in index else value
        self._index = index

    def __getitem__(self, name: str) -> str:
        return self._index[name.lower()]

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and name.lower() in self._index

    def __iter__(self) -> Iterator[str]:
        return iter(self._index)

    def __len__(self) -> int:
        return len(self._index)

    def all(self, name: str) -> list[str]:
        """Every field of this name, apart: what Set-Cookie needs."""
        return [value for key, value in self.pairs if key.lower() == name.lower()]

    def __repr__(self) -> str:
        return f"<Headers {', '.join(self._index)}>"


class Upload(ABC):
    """A body that is read while it is sent, by a blocking or an async transport."""

    length: int | None
    """None where it is not known before."""

    @property
    @abstractmethod
    def replayable(self) -> bool:
        """Whether it can be sent (again): nothing was read yet, or all can be rewound."""

    @abstractmethod
    def __iter__(self) -> Iterator[bytes]: ...
    @abstractmethod
    def __aiter__(self) -> AsyncIterator[bytes]: ...


Content = bytes | Upload


@dataclass(slots=True, kw_only=True)
class Request:
    """One request as it will be sent. Its repr has the path template, and no values."""

    method: str
    url: str = field(repr=False)
    headers: dict[str, str] = field(repr=False)
    content: Content | None = field(default=None, repr=False)
    timeout: Timeout = Timeout()
    template: str = ""
    operation_id: str | None = None
    streaming: bool = False
    """Whether the time limits the waiting for each piece of the response."""
    elsewhere: bool = False
    """Whether a redirect led to another origin, where nothing of the client's own may go."""

    def with_(self, url: str, headers: dict[str, str]) -> Request:
        return Request(  # `replace` takes five times as long
            method=self.method,
            url=url,
            headers=headers,
            content=self.content,
            timeout=self.timeout,
            template=self.template,
            operation_id=self.operation_id,
            streaming=self.streaming,
            elsewhere=self.elsewhere,
        )

    def redacted(self) -> Request:
        """As hooks and logs see it: without credentials, values of the query, and body."""
        path, _, query = self.url.partition("?")
        names = "&".join(pair.partition("=")[0] for pair in query.split("&"))
        shown = {
            k: v if k.lower() in _SHOWN else "***" for k, v in self.headers.items()
        }
        request = self.with_(f"{path}?{names}" if query else path, shown)
        request.content = None
        return request


@dataclass(slots=True)
class Reply:
    """A response whose body is still to be read: `read` gives b"" at its end."""

    status: int
    headers: Headers
    read: Callable[[], bytes] = field(repr=False)
    close: Callable[[], object] = field(repr=False)


@dataclass(slots=True)
class AsyncReply:
    """As `Reply`, awaited."""

    status: int
    headers: Headers
    read: Callable[[], Awaitable[bytes]] = field(repr=False)
    close: Callable[[], Coroutine[Any, Any, object]] = field(repr=False)


class Transport(Protocol):
    """Sends one request, follows nothing, decodes nothing, adds no credentials.

    It raises the errors of `errors.TransportError` only, and ConnectionFailed only
    where nothing of the request can have reached the server.
    """

    def send(self, request: Request, /) -> Reply: ...

    def close(self) -> None: ...


class AsyncTransport(Protocol):
    """As `Transport`, awaited."""

    async def send(self, request: Request, /) -> AsyncReply: ...

    async def close(self) -> None: ...


class Described(Protocol[_T_co]):
    """A described header, as `headers.py` of a package has them."""

    def read(self, headers: Headers, namespace: ModuleType | None) -> _T_co | None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Response(Generic[_T_co]):
    """A response: status and headers, the body as received and decoded."""

    status: int
    headers: Headers = field(repr=False)
    data: _T_co = field(repr=False)
    content: bytes = field(default=b"", repr=False)
    call: str = ""
    """Method and path template of the call, for messages."""
    namespace: str | None = field(default=None, repr=False)
    """The module in which the types of headers are looked up."""

    @property
    def filename(self) -> str | None:
        """The name of the file by Content-Disposition; never a path, None where it has none."""
        if "content-disposition" not in self.headers:
            return None
        name: str | None = needed("filenames").file_name_in(self.headers)
        return name

    def header(self, header: Described[_T]) -> _T | None:
        """A described header, typed; None where it is absent."""
        return header.read(self.headers, sys.modules.get(self.namespace or ""))
