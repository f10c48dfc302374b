"""Holds calls back before the server's rate limits refuse them."""

from __future__ import annotations

import logging
import os
import threading
import time
from collections import deque
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from ..http.engine import Tries, retry_after
from ..http.errors import NotSent
from ..http.settings import PACKAGE
from .rate_limit_headers import QUOTA_FIELDS, Quota, QuotaFields, quotas_in

if TYPE_CHECKING:
    from concurrent.futures import Future

    from ..http.http_types import Headers
    from ..http.operation import Call
    from ..http.response import Received
    from ..http.sync_async import Waiting

_log = logging.getLogger(PACKAGE)

_POLL = 0.01
_PATIENCE = 1.0
_BELIEVED = 60.0
_LONGEST_RESET = 3600.0
_MOST_COUNTED = 10_000
_MOST_WINDOWS = 16


class Throttled(NotSent):
    """The server's limits allow the call only in `seconds`; nothing was sent."""

    def __init__(self, seconds: float) -> None:
        super().__init__(seconds)
        self.seconds = seconds

    def __str__(self) -> str:
        return f"the server's limits allow the call in {self.seconds:.0f} s"


class Limiter:
    """Learns limits from the headers of responses, and lets calls wait for their turn.

    One limiter serves any number of clients, threads and tasks that share an account.
    `groups` says which calls have limits of their own: a function of the call, or names
    by patterns over operations (`{"POST /crm/*/search": "search"}`); the first that fits
    holds. `share` is the part of the limits that may be used here, where other processes
    use the rest. A call that would wait for longer than `longest` seconds raises
    `Throttled` at once.
    """

    def __init__(
        self,
        *,
        groups: Mapping[str, str] | Callable[[Call[Any]], str] | None = None,
        share: float = 1.0,
        longest: float = 300.0,
        fields: Iterable[QuotaFields] = QUOTA_FIELDS,
    ) -> None:
        self.share = share
        self.longest = longest
        self.fields = tuple(fields)
        self._groups = groups or {}
        self._buckets: dict[tuple[str, str], Bucket] = {}
        self._pid = os.getpid()

    def bucket(self, url: str, call: Call[Any]) -> Bucket:
        """The limits that hold for a call."""
        if self._pid != os.getpid():  # whoever was waiting or under way is not in here
            self._pid, self._buckets = os.getpid(), {}
        key = urlsplit(url).netloc, self._group(call)
        return self._buckets.get(key) or self._buckets.setdefault(key, Bucket(self))

    def _group(self, call: Call[Any]) -> str:
        if callable(self._groups):
            return self._groups(call)
        name = str(call.operation)
        return next((g for p, g in self._groups.items() if fnmatchcase(name, p)), "")


class Bucket:
    """Calls that count against the same limits; they take their turns in order."""

    def __init__(self, limiter: Limiter) -> None:
        self._limiter = limiter
        self._lock = threading.Lock()
        self._last: Future[None] | None = None
        self._windows: dict[str, _Window] = {}
        self._pending = 0
        self._known = False
        self._went = 0.0
        self._paused = 0.0
        self._refusals = 0

    async def take(
        self,
        name: str,
        waiting: Waiting,
        tries: Tries,
        work: Callable[[], Awaitable[Received]],
    ) -> Received:
        """The response of a try, made when it is its turn."""
        waited = await self.enter(waiting)
        if waited:
            _log.debug("%s waited %.1f s", name, waited)
        tries.rest(waited)
        try:
            response = await work()
        except BaseException:
            self.leave(None)
            raise
        self.leave(response)
        return response

    async def enter(self, waiting: Waiting) -> float:
        """Wait for a turn; the seconds that it took. `leave` must follow."""
        began = time.monotonic()
        with self._lock:
            if self._last is None and self._delay(began) <= 0:
                self._go(began)
                return 0.0
            from concurrent.futures import Future

            ahead, mine = self._last, Future[None]()
            self._last = mine
        try:
            if ahead is not None:
                await waiting.join(ahead)
            while (delay := self._try_to_go()) > 0:
                if time.monotonic() + delay > began + self._limiter.longest:
                    raise Throttled(delay)
                await waiting.sleep(delay)
        finally:
            with self._lock:
                if self._last is mine:
                    self._last = None
            mine.set_result(None)
        return time.monotonic() - began

    def leave(self, response: Received | None) -> None:
        """A call has come to its end, with or without a response."""
        now = time.monotonic()
        with self._lock:
            self._pending -= 1
            for window in self._windows.values():
                window.ended.append(now)
            if response is None:
                return
            self._learn(now, response.headers)
            self._known = True
            told = response.status in (403, 503) and "retry-after" in response.headers
            if told or response.status == 429:
                self._refuse(now, response.headers)
            else:
                self._refusals = 0

    def _try_to_go(self) -> float:
        now = time.monotonic()
        with self._lock:
            delay = self._delay(now)
            if delay <= 0:
                self._go(now)
            return delay

    def _go(self, now: float) -> None:
        self._pending += 1
        self._went = now

    def _delay(self, now: float) -> float:
        """Seconds until the next call may go, as far as is known now."""
        if now < self._paused:
            return self._paused - now
        known = self._known and all(now < w.until for w in self._windows.values())
        if not known and self._pending and now < self._went + _PATIENCE:
            return _POLL  # one goes ahead and finds out
        windows = self._windows.values()
        return max((w.delay(now, self._pending) for w in windows), default=0.0)

    def _learn(self, now: float, headers: Headers) -> None:
        windows = self._windows
        for quota in quotas_in(headers, self._limiter.fields):
            if quota.name not in windows and len(windows) < _MOST_WINDOWS:
                windows[quota.name] = _Window(ended=deque([now]))
            if quota.name in windows:
                share = self._limiter.share
                windows[quota.name].learn(quota, now, self._pending, share)
        for name in [name for name, window in windows.items() if now >= window.until]:
            del windows[name]  # the server does not speak of it any more

    def _refuse(self, now: float, headers: Headers) -> None:
        """All wait as long as one was told to, or longer from refusal to refusal."""
        if now >= self._paused:
            self._refusals = min(self._refusals + 1, 10)
        asked = retry_after(headers)
        pause = 2.0**self._refusals / 2 if asked is None else asked
        self._paused = max(self._paused, now + min(pause, _BELIEVED))
        self._known = False


@dataclass(slots=True, kw_only=True)
class _Window:
    """One limit, as far as it is known.

    A call counts from its start until `seconds` after its end. The server counts it in
    between, so whatever window of this length a server looks at, rolling or by the
    clock, it finds no more calls in it than we do.
    """

    ended: deque[float]
    limit: int = 0
    seconds: float | None = None
    """None where only what remains until a moment is known, not how it is counted."""
    share: float = 1.0
    remaining: int | None = None
    others: int = 0
    """Calls that the server has counted and we have not made."""
    until: float = 0.0
    """When what was learnt is too old to be believed."""
    over: float = 0.0
    """When all of the limit is there again."""
    period: str | None = None

    def learn(self, quota: Quota, now: float, pending: int, share: float) -> None:
        lasts = quota.window or _BELIEVED if quota.reset is None else quota.reset
        trusted = _BELIEVED if quota.reset is None else _LONGEST_RESET
        self.over, self.until = now + lasts, now + min(max(lasts, 1.0), trusted)
        left, limit = quota.remaining, quota.limit or 0
        if limit and quota.window and limit <= _MOST_COUNTED:
            self.seconds, self.limit, self.share = quota.window, limit, share
            self._forget(now)
            own = len(self.ended) + pending
            self.others = 0 if left is None else max(limit - left - own, 0)
            return
        if left is not None:
            left -= int(limit * (1 - share))
            if self.remaining is not None and quota.period == self.period is not None:
                left = min(left, self.remaining)  # responses may overtake each other
        self.remaining, self.period = left, quota.period

    def delay(self, now: float, pending: int) -> float:
        if self.seconds is None:
            self.ended.clear()
            if self.remaining is None or self.remaining > pending or now >= self.until:
                return 0.0
            return _POLL if pending else self.over - now
        self._forget(now)
        others = self.others if now < self.until else 0
        room = min(max(int(self.limit * self.share), 1), self.limit - others)
        if pending + len(self.ended) < room:
            return 0.0
        ends = [self.ended[0] + self.seconds] if self.ended else []
        if others:
            ends.append(self.until)
        return min(ends) - now if ends else _POLL

    def _forget(self, now: float) -> None:
        while self.seconds and self.ended and self.ended[0] + self.seconds <= now:
            self.ended.popleft()
