"""A stopwatch: the time of a command and of each step."""

from __future__ import annotations

from time import perf_counter

from msgspec import Struct


class Stopwatch(Struct):
    """It starts when it is made."""

    started: float
    step: str = ""
    since: float = 0.0
    steps: str = ""
    """The finished steps with their times, for people."""

    def __call__(self, step: str) -> None:
        """A step begins, and the one before it is over."""
        now = perf_counter()
        if self.step:
            self.steps += f"{', ' if self.steps else ''}{self.step} {seconds(now - self.since)}"
        self.step, self.since = step, now

    def total(self) -> str:
        return seconds(perf_counter() - self.started)


def started() -> Stopwatch:
    return Stopwatch(perf_counter())


def plural(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def seconds(duration: float) -> str:
    return f"{duration:.1f} s" if duration >= 1 else f"{duration * 1000:.0f} ms"
