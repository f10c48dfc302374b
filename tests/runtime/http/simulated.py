"""Time that passes only while everybody waits, for threads and for tasks; and a server that lives in it."""

from __future__ import annotations

import asyncio
import heapq
import json
import random
import threading
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from types import SimpleNamespace
from typing import Any, Generic, TypeVar

import pytest
from sample._runtime import AsyncReply, Headers, Reply, Request

MODULES = ("http.engine", "extras.limiter", "extras.rate_limit_headers", "http.sync_async")
START = 1_000_000_000.0
"""The clock on the wall when simulated time begins."""


class ThreadClock:
    """Jumps to the next awakening when all threads sleep or wait for one another."""

    def __init__(self) -> None:
        self.now = 0.0
        self._condition = threading.Condition()
        self._running = 0
        self._wakes: list[float] = []

    def sleep(self, seconds: float) -> None:
        with self._condition:
            wake = self.now + max(seconds, 0.0)
            heapq.heappush(self._wakes, wake)
            self._rest()
            self._condition.wait_for(lambda: self.now >= wake)

    async def join(self, _: Any, future: Future[Any]) -> Any:
        """In place of `Blocking.join`."""
        with self._condition:
            future.add_done_callback(self._resume)
            self._rest()
        return future.result()

    def run(self, work: list[Callable[[], None]]) -> None:
        """Every piece of work in a thread of its own."""
        self._running = len(work)

        def run(piece: Callable[[], None]) -> None:
            try:
                piece()
            finally:
                with self._condition:
                    self._rest()

        with ThreadPoolExecutor(len(work)) as pool:
            for running in [pool.submit(run, piece) for piece in work]:
                running.result(60)

    def _resume(self, _: object) -> None:
        with self._condition:
            self._running += 1

    def _rest(self) -> None:
        self._running -= 1
        if self._running == 0 and self._wakes:
            self.now = self._wakes[0]
            while self._wakes and self._wakes[0] <= self.now:
                heapq.heappop(self._wakes)
                self._running += 1
            self._condition.notify_all()


class SimulatedLoop(asyncio.SelectorEventLoop):
    """An event loop that skips the time until its next timer."""

    def __init__(self) -> None:
        super().__init__()
        self.now = 0.0
        selector: Any = self._selector  # type: ignore[attr-defined]  # asyncio has no public way to it
        select = selector.select

        def skip(timeout: float | None = None) -> Any:
            events = select(0 if timeout is not None else None)
            if timeout and not events:
                self.now += timeout
            return events

        selector.select = skip

    def time(self) -> float:
        return self.now


@contextmanager
def simulated(monkeypatch: pytest.MonkeyPatch, clock: ThreadClock | SimulatedLoop) -> Iterator[None]:
    """The runtime sees the time of `clock`."""
    import importlib

    from sample._runtime.http.sync_async import Blocking

    fake = SimpleNamespace(
        monotonic=lambda: clock.now,
        time=lambda: START + clock.now,
        sleep=getattr(clock, "sleep", None),
    )
    with monkeypatch.context() as patch:
        for name in MODULES:
            patch.setattr(importlib.import_module(f"sample._runtime.{name}"), "time", fake)
        if isinstance(clock, ThreadClock):
            patch.setattr(Blocking, "join", lambda waiting, future: clock.join(waiting, future))
        yield


Clock = TypeVar("Clock", ThreadClock, SimulatedLoop)


class LimitedServer(Generic[Clock]):
    """A transport whose server allows `limit` calls in `seconds`, and says so as `headers` does.

    It counts in a rolling window, or from one multiple of `seconds` to the next (`by_clock`).
    """

    def __init__(
        self,
        clock: Clock,
        headers: Callable[[LimitedServer[Any], int], dict[str, str]],
        *,
        limit: int = 190,
        seconds: float = 10.0,
        by_clock: bool = False,
        latency: float = 0.4,
    ) -> None:
        self.clock: Clock = clock
        self.limit, self.seconds, self.by_clock = limit, seconds, by_clock
        self.counted: list[float] = []
        self.refused = 0
        self.inside = 0
        self.most_inside = 0
        self._headers = headers
        self._latency = latency
        self._random = random.Random(7)
        self._lock = threading.Lock()

    def others_call(self, calls: int) -> None:
        """Somebody else uses the same account."""
        self.counted += [self.clock.now] * calls

    def response(self, request: Request) -> tuple[int, Headers, bytes]:
        with self._lock:
            self.inside -= 1
            now = self.clock.now
            since = now - now % self.seconds if self.by_clock else now - self.seconds
            find = bisect_left if self.by_clock else bisect_right
            used = len(self.counted) - find(self.counted, since)
            if used >= self.limit:
                self.refused += 1
                return 429, Headers(self._headers(self, 0).items()), b"{}"
            self.counted.append(now)
            headers = self._headers(self, self.limit - used - 1)
            return 200, Headers(headers.items()), json.dumps(request.url).encode()

    def arrive(self) -> tuple[float, float]:
        with self._lock:
            self.inside += 1
            self.most_inside = max(self.most_inside, self.inside)
            return self._random.uniform(0, self._latency), self._random.uniform(0, self._latency)


class Blocking(LimitedServer[ThreadClock]):
    def send(self, request: Request, /) -> Reply:
        there, back = self.arrive()
        self.clock.sleep(there)
        status, headers, body = self.response(request)
        self.clock.sleep(back)
        chunks = [b"", body]
        return Reply(status, headers, chunks.pop, lambda: None)

    def close(self) -> None: ...


class Awaited(LimitedServer[SimulatedLoop]):
    async def send(self, request: Request, /) -> AsyncReply:
        there, back = self.arrive()
        await asyncio.sleep(there)
        status, headers, body = self.response(request)
        await asyncio.sleep(back)
        chunks = [b"", body]

        async def read() -> bytes:
            return chunks.pop()

        async def close() -> None: ...

        return AsyncReply(status, headers, read, close)

    async def close(self) -> None: ...


def run_tasks(loop: SimulatedLoop, work: Coroutine[Any, Any, Any]) -> Any:
    try:
        return loop.run_until_complete(work)
    finally:
        loop.close()
