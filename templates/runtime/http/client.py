"""The clients: `SyncClient` blocks, `AsyncClient` is awaited, and all else is the same."""

from __future__ import annotations

import os
import threading
import warnings
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Self, TypeVar, Unpack, cast

from .auth import Auth, Credential, Token
from .engine import Engine
from .errors import InvalidArgument
from .http_types import Request, Response
from .operation import Awaits, Blocks, Call, Shape
from .prepare import free_call
from .settings import AsyncOptions, CallOptions, Options, check_keywords, settle
from .sync_async import Blocking, Tasks, run

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop

    from .settings import Contents

C = TypeVar("C")
_T = TypeVar("_T")


class _Connected:
    """What both clients are made of: a transport, and the engine that sends through it."""

    _is_async: ClassVar[bool]

    def __init__(
        self,
        base_url: str,
        *,
        auth: Auth | None = None,
        token: Token | Credential | None = None,
        server: str | None = None,
        **options: Any,
    ) -> None:
        known = AsyncOptions if self._is_async else Options
        check_keywords(options, known, type(self))
        settings = settle(base_url, server, getattr(self, "models", None), options)
        opening = self._opening = _Opening(options, is_async=self._is_async)
        wrap = options.get("middleware")

        def send(request: Request) -> Any:
            return opening.get().send(request)

        def through(request: Request) -> Any:
            return send(request) if wrap is None else wrap(request, send)

        waiting = Tasks(through) if self._is_async else Blocking(through)
        self._engine = Engine(settings, auth or Auth({}, token=token), waiting)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._engine}>"


class SyncClient(_Connected, Blocks):
    """Sends calls and blocks until their responses are here; threads can share it."""

    _is_async = False

    def send(self, call: Call[_T], **options: Unpack[CallOptions]) -> _T:
        """What the call returns; anything but a success raises."""
        return run(self._engine.respond(call, options)).data

    def respond(self, call: Call[_T], **options: Unpack[CallOptions]) -> Response[_T]:
        """What the call returns, with status and headers."""
        return run(self._engine.respond(call, options))

    def request(
        self,
        method: str,
        path: str,
        *,
        returns: Shape = "Any",
        **arguments: Unpack[Contents],
    ) -> Response[Any]:
        """A call that the description does not have: `path` follows base_url."""
        base = self._engine.settings.base_url
        return self.respond(free_call(base, method, path, returns, arguments))

    def close(self) -> None:
        transport = self._opening.take()
        if transport is not None:
            transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class AsyncClient(_Connected, Awaits):
    """As `SyncClient`, awaited; the tasks of an event loop can share it."""

    _is_async = True

    async def send(self, call: Call[_T], **options: Unpack[CallOptions]) -> _T:
        """What the call returns; anything but a success raises."""
        return (await self._engine.respond(call, options)).data

    async def respond(
        self, call: Call[_T], **options: Unpack[CallOptions]
    ) -> Response[_T]:
        """What the call returns, with status and headers."""
        return await self._engine.respond(call, options)

    async def request(
        self,
        method: str,
        path: str,
        *,
        returns: Shape = "Any",
        **arguments: Unpack[Contents],
    ) -> Response[Any]:
        """A call that the description does not have: `path` follows base_url."""
        base = self._engine.settings.base_url
        return await self.respond(free_call(base, method, path, returns, arguments))

    async def close(self) -> None:
        transport = self._opening.take()
        if transport is not None:
            await transport.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


class Resource(Generic[C]):
    """Call functions that belong together, as methods of a client."""

    __slots__ = ("client",)

    def __init__(self, client: C) -> None:
        self.client = client

    @property
    def _client(self) -> C:
        return self.client

    def __repr__(self) -> str:
        """Its calls, and the client that sends them."""
        classes = reversed(type(self).__mro__)
        own: dict[str, object] = {
            name: value for cls in classes for name, value in vars(cls).items()
        }
        calls = ", ".join(n for n in own if hasattr(type(own[n]), "operation"))
        return f"<{type(self).__name__} of {self.client!r}: {calls}>"


class Resources(Generic[C]):
    """What the generated clients share: resources, methods, and the models."""

    @property
    def _client(self) -> C:
        return cast("C", self)


class _Opening:
    """A transport that is made when it is first needed.

    It is made anew after a fork, and when the event loop that it was made in is closed.
    """

    def __init__(self, options: Mapping[str, Any], *, is_async: bool) -> None:
        self._transport = options.get("transport")
        self._owned = self._transport is None
        self._http = options.get("http")
        self._is_async = is_async
        self._loop: AbstractEventLoop | None = None
        self._pid = os.getpid()
        self._lock = threading.Lock()
        self._closed = False

    def get(self) -> Any:
        transport = self._transport
        if transport is None or self._has_left():
            if self._closed:
                raise InvalidArgument("the client is closed")
            with self._lock:  # of threads, one makes it
                if self._transport is None or self._has_left():
                    self._transport, self._pid = self._make(), os.getpid()
                    if self._is_async:
                        from asyncio import get_running_loop

                        self._loop = get_running_loop()
                transport = self._transport
        return transport

    def _has_left(self) -> bool:
        is_over = self._loop is not None and self._loop.is_closed()
        return self._owned and (is_over or self._pid != os.getpid())

    def _make(self) -> Any:
        from .transport import open_async_transport, open_transport

        return (open_async_transport if self._is_async else open_transport)(self._http)

    def take(self) -> Any:
        """The transport to close, if it is ours."""
        transport, self._transport, self._closed = self._transport, None, True
        return transport if self._owned else None

    def __del__(self) -> None:
        if self._owned and self._transport is not None:
            warnings.warn("a client was not closed", ResourceWarning, stacklevel=2)
