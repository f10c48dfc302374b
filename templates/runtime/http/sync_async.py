"""The few things that block or are awaited, so that all else is written once.

The client's logic is coroutines over a `Waiting`. Under `Blocking` nothing that they
await ever suspends, so `run` finishes them in one step, without an event loop.
"""

from __future__ import annotations

import inspect
import threading
import time
from collections.abc import Awaitable, Callable, Coroutine
from typing import TYPE_CHECKING, Any, TypeVar, cast

from .errors import CallTimeout, InvalidArgument
from .http_types import AsyncReply, Reply, Request

if TYPE_CHECKING:  # asyncio takes longer to import than all of this package
    from concurrent.futures import Future

_T = TypeVar("_T")
_thread = threading.local()


class Blocking:
    """Waits by blocking the thread."""

    def __init__(self, send: Callable[[Request], Reply]) -> None:
        self._send = send

    def check(self) -> None:
        """Refuse to begin where there is no waiting."""

    async def send(self, request: Request) -> AsyncReply:
        reply = self._send(request)
        read, close = reply.read, reply.close

        async def read_now() -> bytes:
            return read()

        async def close_now() -> None:
            close()

        return AsyncReply(reply.status, reply.headers, read_now, close_now)

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
        self._send = send

    def check(self) -> None:
        check_asyncio()

    async def send(self, request: Request) -> AsyncReply:
        return await self._send(request)

    async def sleep(self, seconds: float) -> None:
        import asyncio

        await asyncio.sleep(seconds)

    async def settle(self, value: Any) -> Any:
        return await value if inspect.isawaitable(value) else value

    async def join(self, future: Future[_T]) -> _T:
        import asyncio

        return await asyncio.shield(asyncio.wrap_future(future))

    async def within(
        self, seconds: float | None, work: Coroutine[Any, Any, _T], /
    ) -> _T:
        import asyncio

        try:
            async with asyncio.timeout(seconds):
                return await work
        except CallTimeout:
            raise
        except TimeoutError:
            raise CallTimeout(f"no complete response within {seconds:g} s") from None

    async def finish(self, work: Coroutine[Any, Any, object], /) -> None:
        import asyncio

        await asyncio.shield(asyncio.ensure_future(work))


Waiting = Blocking | Tasks
"""How a client waits: both have the same methods."""


def check_asyncio() -> None:
    """Raise in the one sentence that helps where trio or another loop is running."""
    from asyncio import current_task

    try:
        is_running = current_task() is not None  # trio can be a guest of a loop
    except RuntimeError:
        is_running = False
    if not is_running:
        raise InvalidArgument(
            "AsyncClient needs a task of asyncio, and none is running here: under trio, "
            "use Client in trio.to_thread.run_sync"
        )


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


def run(work: Coroutine[Any, Any, _T]) -> _T:
    """The result of a coroutine that never suspends."""
    try:
        work.send(None)
    except StopIteration as done:
        return cast("_T", done.value)
    work.close()
    raise InvalidArgument("something async was given to the blocking client")
