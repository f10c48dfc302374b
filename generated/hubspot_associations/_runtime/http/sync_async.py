"""The few things that block or are awaited, so that all else is written once.

The client's logic is coroutines over a `Waiting`. Under `Blocking` nothing that they
await ever suspends, so `run` finishes them in one step, without an event loop.
"""

from __future__ import annotations

import inspect
import os
import threading
import time
from collections.abc import Awaitable, Callable, Coroutine, Iterator
from typing import TYPE_CHECKING, Any, TypeVar, cast
from urllib.parse import urlsplit

from .errors import CallTimeout, ConnectionFailed, InvalidArgument
from .http_types import AnyReply, AsyncReply, Reply, Request

if TYPE_CHECKING:
    from concurrent.futures import Future

_T = TypeVar("_T")
_thread = threading.local()


class Blocking:
    """Waits by blocking the thread."""

    def __init__(self, send: Callable[[Request], Reply]) -> None:
        self._send = send

    def check(self) -> None:
        """Refuse to begin where there is no waiting."""

    async def send(self, request: Request) -> Reply:
        return self._send(request)

    async def sleep(self, seconds: float) -> None:
        time.sleep(seconds)  # noqa: ASYNC251 - nothing else runs in this thread

    async def settle(self, value: Any) -> Any:
        """The value, or what it gives when it is awaitable."""
        if inspect.iscoroutine(value):
            value.close()
        if inspect.isawaitable(value):
            raise InvalidArgument("an async hook or token needs the async client")
        return value

    async def join(self, future: Future[_T]) -> _T:
        """What another thread or task is about to find out."""
        return future.result()

    async def within(
        self, seconds: float | None, work: Coroutine[Any, Any, _T], /
    ) -> _T:
        """What `work` gives, if it takes no longer."""
        _thread.ends = None if seconds is None else time.monotonic() + seconds
        try:
            return await work
        finally:
            _thread.ends = None

    async def finish(self, work: Coroutine[Any, Any, object], /) -> None:
        """Do it to its end, even if the caller is cancelled."""
        await work


class Tasks:
    """Waits by awaiting."""

    def __init__(self, send: Callable[[Request], Awaitable[AsyncReply]]) -> None:
        import asyncio  # which takes longer than all of this package

        self._send = send
        self._asyncio = asyncio

    def check(self) -> None:
        """Refuse in the one sentence that helps where trio or another loop is running."""
        try:  # trio can be a guest of a loop
            is_running = self._asyncio.current_task() is not None
        except RuntimeError:
            is_running = False
        if not is_running:
            raise InvalidArgument(
                "AsyncClient needs a task of asyncio, and none is running here: under trio, "
                "use Client in trio.to_thread.run_sync"
            )

    async def send(self, request: Request) -> AsyncReply:
        return await self._send(request)

    async def sleep(self, seconds: float) -> None:
        await self._asyncio.sleep(seconds)

    async def settle(self, value: Any) -> Any:
        return await value if inspect.isawaitable(value) else value

    async def join(self, future: Future[_T]) -> _T:
        return await self._asyncio.shield(self._asyncio.wrap_future(future))

    async def within(
        self, seconds: float | None, work: Coroutine[Any, Any, _T], /
    ) -> _T:
        try:
            async with self._asyncio.timeout(seconds):
                return await work
        except CallTimeout:
            raise
        except TimeoutError:
            raise CallTimeout(f"no complete response within {seconds:g} s") from None

    async def finish(self, work: Coroutine[Any, Any, object], /) -> None:
        await self._asyncio.shield(self._asyncio.ensure_future(work))


Waiting = Blocking | Tasks
"""How a client waits: both have the same methods."""


def run(work: Coroutine[Any, Any, _T]) -> _T:
    """The result of a coroutine that never suspends."""
    try:
        work.send(None)
    except StopIteration as done:
        return cast("_T", done.value)
    work.close()
    raise InvalidArgument("something async was given to the blocking client")


def time_left(most: float | None, ends: float | None = None) -> float | None:
    """How long a read or write of this thread may take: `most` seconds, up to `ends`.

    A transport asks before each: a server that sends its response byte by byte would
    otherwise never be late. When the time is up, this raises: where there is always
    more to read, no read would ever wait for too long.
    """
    of_thread: float | None = getattr(_thread, "ends", None)
    limits = [limit for limit in (ends, of_thread) if limit is not None]
    if not limits:
        return most
    left = min(limits) - time.monotonic()
    if left <= 0:
        raise CallTimeout("no complete response in time")
    return left if most is None or left < most else most


async def send_request(waiting: Waiting, request: Request) -> AnyReply:
    """The response; a connection that fails names host, port and reason."""
    try:
        return await waiting.send(request)
    except ConnectionFailed as error:
        if error.host is None:
            parts = urlsplit(request.url)
            error.host = parts.hostname
            error.port = parts.port or (443 if parts.scheme == "https" else 80)
            error.reason = _reason(error)
        raise


async def close_reply(reply: AnyReply) -> None:
    done = reply.close()
    if inspect.isawaitable(done):
        await done


def _reason(error: ConnectionFailed) -> str:
    """What the system says, else what the library does: its own classes say little."""
    import socket
    import ssl

    causes = list(_causes(error))
    for cause in causes:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return f"its certificate does not hold ({cause.verify_message})"
        if isinstance(cause, ssl.SSLError):
            named: str = getattr(cause, "reason", None) or "no reason given"
            return f"TLS failed ({named.lower().replace('_', ' ')})"
        if isinstance(cause, socket.gaierror):
            return f"its name has no address ({cause.strerror})"
    for cause in causes:
        if isinstance(cause, OSError) and cause.errno:
            return os.strerror(cause.errno)
    if any("Timeout" in type(cause).__name__ for cause in (error, *causes)):
        return "the time to connect was up"
    return error.reason


def _causes(error: BaseException) -> Iterator[BaseException]:
    found: BaseException | None = error
    for _ in range(10):
        found = found and (found.__cause__ or found.__context__)
        if found is None:
            return
        yield found
        yield from getattr(found, "exceptions", ())  # of a group
