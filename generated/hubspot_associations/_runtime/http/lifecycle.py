"""When a client's transport is made, and made anew."""

from __future__ import annotations

import os
import threading
import warnings
from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar

from .errors import InvalidArgument

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop

W = TypeVar("W")


class Opening(Generic[W]):
    """A transport that is made when it is first needed.

    It is made anew after a fork, and when the event loop that it was made in is closed.
    """

    def __init__(
        self,
        ready: W | None,
        make: Callable[[], W],
        loop: Callable[[], AbstractEventLoop] | None = None,
    ) -> None:
        self._make = make
        self._find_loop = loop
        self._loop: AbstractEventLoop | None = None
        self._lock = threading.Lock()
        self._transport = ready
        self._pid = os.getpid()
        self.owned = ready is None
        self.closed = False

    def get(self) -> W:
        transport = self._transport
        if transport is not None and (self._is_home() or not self.owned):
            return transport
        if self.closed:
            raise InvalidArgument("the client is closed")
        with self._lock:
            if self._transport is None or not self._is_home():
                self._transport, self._pid = self._make(), os.getpid()
                self._loop = None if self._find_loop is None else self._find_loop()
            return self._transport

    def _is_home(self) -> bool:
        if self._loop is not None and self._loop.is_closed():
            return False
        return self._pid == os.getpid()

    def take(self) -> W | None:
        """The transport to close, if it is ours."""
        transport, self._transport, self.closed = self._transport, None, True
        return transport if self.owned else None

    def __del__(self) -> None:
        if getattr(self, "owned", False) and self._transport is not None:
            warnings.warn("a client was not closed", ResourceWarning, stacklevel=2)


def running_loop() -> AbstractEventLoop:
    from asyncio import get_running_loop

    return get_running_loop()
