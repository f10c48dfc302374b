"""Steps: reports the progress of a long task to a listener."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_listener: ContextVar[Callable[[str], None] | None] = ContextVar("listener", default=None)


def step(name: str) -> None:
    """Report that a step begins: ``reading``."""
    listener = _listener.get()
    if listener is not None:
        listener(name)


@contextmanager
def listening(listener: Callable[[str], None]) -> Iterator[None]:
    """Report each step of this task to the listener."""
    token = _listener.set(listener)
    try:
        yield
    finally:
        _listener.reset(token)
