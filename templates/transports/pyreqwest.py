"""Sends requests with pyreqwest: the only module that imports it."""

from __future__ import annotations

import math
import os
import threading
from collections.abc import Callable
from datetime import timedelta
from typing import Generic, TypeVar

from ..codec.codec_errors import CallError
from .errors import (
    CallTimeout,
    ConnectionFailed,
    InvalidArgument,
    MissingLibrary,
    TransportError,
)
from .http_types import (
    AsyncReply,
    AsyncTransport,
    Headers,
    Reply,
    Request,
    Transport,
    Upload,
)

try:
    from pyreqwest.client import (
        BaseClientBuilder,
        Client,
        ClientBuilder,
        SyncClient,
        SyncClientBuilder,
    )
    from pyreqwest.exceptions import (
        BuilderError,
        DetailedPyreqwestError,
        PyreqwestError,
        RequestTimeoutError,
    )
    from pyreqwest.request import RequestBuilder, SyncRequestBuilder
    from pyreqwest.response import BaseResponse
except ModuleNotFoundError as missing:
    raise MissingLibrary("pyreqwest", missing) from None

BuilderT = TypeVar("BuilderT", bound=BaseClientBuilder)
ClientT = TypeVar("ClientT")
AskingT = TypeVar("AskingT", SyncRequestBuilder, RequestBuilder)

_homes: list[int] = []
"""The process in which the library was first used, and has its threads."""


def open_transport(client: SyncClient | None = None) -> Transport:
    """A transport over a client of its own, or over one that stays yours to close.

    A client of yours must not decompress or follow redirects. The time to connect, and
    that of each piece of a stream, are for the client to limit: the library has no such
    limits for single requests. With a client of yours, the total is that of a whole
    stream; with its own, the time of a piece is rounded up to whole seconds.
    """
    return _Blocking(client)


def open_async_transport(client: Client | None = None) -> AsyncTransport:
    """As `open_transport`, async, where each piece of a stream has its time in any case.

    With a client of yours that has no `read_timeout`, though, the connection of a stream
    whose head does not come in time stays open for as long as the server likes.
    """
    return _Async(client)


class _Clients(Generic[ClientT]):
    """The client that was given, or our own: one for each time that reads may take.

    To another origin goes our own: what a client adds to a request cannot be taken away.
    """

    def __init__(
        self, given: ClientT | None, make: Callable[[int | None], ClientT]
    ) -> None:
        self._given = given
        self._make = make
        self._lock = threading.Lock()
        self._own: dict[int | None, ClientT] = {}

    def choose(self, request: Request) -> tuple[ClientT, float | None]:
        """The client for a request, and the seconds that this may take in all."""
        _check_process()
        total, streaming = request.timeout.total, request.streaming
        if self._given is not None and not request.elsewhere:
            return self._given, total
        seconds = math.ceil(total) if streaming and total is not None else None
        with self._lock:
            if seconds not in self._own:
                self._own[seconds] = self._make(seconds)
            return self._own[seconds], None if streaming else total

    def take(self) -> list[ClientT]:
        """Those to close."""
        with self._lock:
            own, self._own = self._own, {}
        return list(own.values())


class _Blocking:
    def __init__(self, client: SyncClient | None) -> None:
        self._clients = _Clients(
            client, lambda seconds: _prepared(SyncClientBuilder(), seconds).build()
        )

    def send(self, request: Request, /) -> Reply:
        content = request.content
        client, total = self._clients.choose(request)
        try:
            asking = client.request(request.method, request.url)
            asking = _asking(asking, request, total)
            if isinstance(content, Upload):
                asking = asking.body_stream(iter(content))
            built = asking.build_streamed()
            response = built.__enter__()
        except PyreqwestError as error:
            raise _typed(error) from None
        reader = response.body_reader

        def read() -> bytes:
            try:
                return bytes(reader.read_chunk() or b"")
            except PyreqwestError as error:
                raise _typed(error) from None

        def close() -> None:
            built.__exit__(None, None, None)

        try:
            return Reply(response.status, _headers(response), read, close)
        except CallError:
            close()
            raise

    def close(self) -> None:
        for client in self._clients.take():
            client.close()


class _Async:
    def __init__(self, client: Client | None) -> None:
        self._clients = _Clients(
            client, lambda seconds: _prepared(ClientBuilder(), seconds).build()
        )

    async def send(self, request: Request, /) -> AsyncReply:
        content = request.content
        client, total = self._clients.choose(request)
        try:
            asking = client.request(request.method, request.url)
            asking = _asking(asking, request, None if request.streaming else total)
            if isinstance(content, Upload):
                asking = asking.body_stream(aiter(content))
            built = asking.build_streamed()
            cancels = _cancels()
            response = await built.__aenter__()
        except PyreqwestError as error:
            raise _typed(error) from None
        reader = response.body_reader

        async def read() -> bytes:
            cancels = _cancels()
            try:
                chunk = bytes(await reader.read_chunk() or b"")
            except PyreqwestError as error:
                raise _typed(error) from None
            _check_cancelled(cancels)
            return chunk

        async def close() -> None:
            await built.__aexit__(None, None, None)

        try:
            _check_cancelled(cancels)
            return AsyncReply(response.status, _headers(response), read, close)
        except BaseException:
            await close()
            raise

    async def close(self) -> None:
        for client in self._clients.take():
            await client.close()


def _cancels() -> int:
    """How often the running task was cancelled."""
    from asyncio import current_task  # a blocking client has no need of it

    task = current_task()
    return 0 if task is None else task.cancelling()


def _check_cancelled(cancels: int) -> None:
    """The library forgets a cancellation that comes with what it waits for."""
    if _cancels() > cancels:
        from asyncio import CancelledError

        raise CancelledError


def _check_process() -> None:
    if not _homes:
        _homes.append(os.getpid())
    if _homes[0] != os.getpid():
        raise InvalidArgument("pyreqwest, once used, cannot be used after a fork")


def _prepared(builder: BuilderT, seconds: int | None) -> BuilderT:
    if seconds is not None:
        builder = builder.read_timeout(timedelta(seconds=seconds))
    plain = builder.gzip(False).brotli(False).zstd(False).deflate(False)
    return plain.follow_redirects(False).connect_timeout(timedelta(seconds=10))


def _asking(asking: AskingT, request: Request, total: float | None) -> AskingT:
    headers, content = dict(request.headers), request.content
    if isinstance(content, Upload) and content.length is not None:
        headers["Content-Length"] = str(content.length)
    # Without a limit of 0, a stream would be there only when some of it has come.
    asking = asking.headers(headers).streamed_read_buffer_limit(0)
    if isinstance(content, bytes):
        asking = asking.body_bytes(content)
    if total is not None:
        asking = asking.timeout(timedelta(seconds=total))
    return asking


def _headers(response: BaseResponse) -> Headers:
    try:
        return Headers(response.headers.items())
    except ValueError:  # the library has no way to their bytes
        reason = "a header of the response is not ASCII, which pyreqwest cannot read"
        raise TransportError(reason) from None


def _typed(error: PyreqwestError) -> CallError:
    """The library's classes say "connect" also where a request was sent; its causes do not.

    The first cause has the whole URL, with the secrets of its query: only the last is shown.
    """
    if isinstance(error, BuilderError):
        return InvalidArgument("the request cannot be sent")
    details = error.details if isinstance(error, DetailedPyreqwestError) else None
    causes = [c["message"] for c in (details and details["causes"]) or []]
    name = ": ".join([type(error).__name__, *causes[1:][-1:]])
    if any("(Connect)" in cause for cause in causes):
        return ConnectionFailed(name)
    if isinstance(error, RequestTimeoutError):
        return CallTimeout(name)
    return TransportError(name)
