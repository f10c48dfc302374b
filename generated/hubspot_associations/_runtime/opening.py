"""When a client's transport is made, and made anew."""

from __future__ import annotations

import os
import threading
import warnings
from collections.abc import Callable
from typing import Generic, TypeVar

from .errors import InvalidArgument

W = TypeVar("W")


class Opening(Generic[W]):
    """A transport that is made when it is first needed, and anew after a fork."""

    def __init__(self, ready: W | None, make: Callable[[], W]) -> None:
        self._make = make
        self._lock = threading.Lock()
        self._transport = ready
        self._pid = os.getpid()
        self.owned = ready is None
        self.closed = False

    def get(self) -> W:
        transport = self._transport
        if transport is not None and (self._pid == os.getpid() or not self.owned):
            return transport
        if self.closed:
            raise InvalidArgument("the client is closed")
        with self._lock:
            if self._transport is None or self._pid != os.getpid():
                self._transport, self._pid = self._make(), os.getpid()
            return self._transport

    def take(self) -> W | None:
        """The transport to close, if it is ours."""
        transport, self._transport, self.closed = self._transport, None, True
        return transport if self.owned else None

    def __del__(self) -> None:
        if getattr(self, "owned", False) and self._transport is not None:
            warnings.warn("a client was not closed", ResourceWarning, stacklevel=2)
