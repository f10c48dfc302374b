"""Which calls are tried again, and when."""

from __future__ import annotations

import json
import random
import time
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from .errors import (
    ConnectionFailed,
    ResponseTooLarge,
    TransportError,
    UnsupportedCoding,
    wrong_type,
)
from .http_types import Headers
from .parameters import is_object

IDEMPOTENT = frozenset({"GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE", "QUERY"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Retry:
    """Calls that may be repeated are, after full-jitter exponential waits.

    Any call is repeated when no connection was made. `Retry-After` is obeyed up to
    `longest` seconds; a server that asks for more is an error at once. The first try
    may take its timeout; no other goes on for longer than `budget` seconds after it
    began.
    """

    retries: int = 2
    statuses: AbstractSet[int] = frozenset({408, 429, 502, 503, 504})
    base: float = 0.5
    cap: float = 8.0
    longest: float = 60.0
    budget: float = 120.0

    @classmethod
    def of(cls, value: object) -> Retry:
        if isinstance(value, Retry):
            return value
        if not isinstance(value, int):
            raise wrong_type("retry", "a Retry or a number of retries", value)
        return cls(retries=value)


class Tries:
    """The tries of one call: each response or error gives the seconds to wait, or None."""

    def __init__(
        self, retry: Retry, *, repeatable: bool, replayable: Callable[[], bool]
    ) -> None:
        self._retry = retry
        self._repeatable = repeatable
        self.replayable = replayable
        self._ends = time.monotonic() + retry.budget
        self.made = 0
        """Tries that failed in a way that another one might not."""

    def limit(self, total: float | None) -> float | None:
        """The seconds that the next try may take."""
        if not self.made:
            return total
        left = max(self._ends - time.monotonic(), 0.001)
        return left if total is None else min(total, left)

    def rest(self, seconds: float) -> None:
        """Waiting for a turn takes nothing of the budget: it has a limit of its own."""
        self._ends += seconds

    def after_error(self, error: TransportError) -> float | None:
        if isinstance(error, ResponseTooLarge | UnsupportedCoding):
            return None
        if self._repeatable or isinstance(error, ConnectionFailed):
            return self._wait(None)
        return None

    def after_response(
        self, status: int, headers: Headers, content: bytes
    ) -> float | None:
        if status not in self._retry.statuses or not self._repeatable:
            return None
        if status == 429 and _hopeless(content):
            return None
        return self._wait(retry_after(headers))

    def _wait(self, asked: float | None) -> float | None:
        retry = self._retry
        self.made += 1
        if self.made > retry.retries or not self.replayable():
            return None
        most = min(retry.cap, retry.base * 2**self.made)
        wait = random.uniform(0, most)  # it spreads load, no more
        if asked is not None:
            if asked > retry.longest:
                return None
            wait = asked + min(wait, 1.0)
        return wait if time.monotonic() + wait < self._ends else None


def retry_after(headers: Headers) -> float | None:
    """RFC 9110, section 10.2.3: seconds, or a date."""
    text = headers.get("retry-after", "")
    try:
        return max(float(text), 0.0)
    except ValueError:
        pass
    from email.utils import parsedate_to_datetime

    try:
        return max(parsedate_to_datetime(text).timestamp() - time.time(), 0.0)
    except (ValueError, TypeError, LookupError, OverflowError, OSError):
        return None


def _hopeless(content: bytes) -> bool:
    """A limit that no wait of ours outlasts: HubSpot names its policy in the body."""
    try:
        body = json.loads(content) if b"policyName" in content else None
    except (ValueError, RecursionError):
        return False
    return is_object(body) and "DAILY" in str(body.get("policyName")).upper()
