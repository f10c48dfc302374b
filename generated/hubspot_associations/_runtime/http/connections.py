"""When a client's transport is made, and made anew, and why no connection could be made."""

from __future__ import annotations

import os
import threading
import warnings
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Generic, TypeVar
from urllib.parse import urlsplit

from .errors import ConnectionFailed, InvalidArgument
from .http_types import AsyncReply, Request
from .sync_async import Waiting

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop

_W = TypeVar("_W")


class Opening(Generic[_W]):
    """A transport that is made when it is first needed.

    It is made anew after a fork, and when the event loop that it was made in is closed.
    """

    def __init__(
        self,
        ready: _W | None,
        make: Callable[[], _W],
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

    def get(self) -> _W:
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

    def take(self) -> _W | None:
        """The transport to close, if it is ours."""
        transport, self._transport, self.closed = self._transport, None, True
        return transport if self.owned else None

    def __del__(self) -> None:
        if getattr(self, "owned", False) and self._transport is not None:
            warnings.warn("a client was not closed", ResourceWarning, stacklevel=2)


def running_loop() -> AbstractEventLoop:
    from asyncio import get_running_loop

    return get_running_loop()


async def send_request(waiting: Waiting, request: Request) -> AsyncReply:
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
