"""The clients: `SyncClient` blocks, `AsyncClient` is awaited, and all else is the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Self, TypeVar, Unpack

from .auth import Auth, Credential, Token
from .connections import Opening, running_loop
from .engine import Engine
from .http_types import Request, Response
from .operation import AnyCall, Shape
from .prepare import free_call
from .settings import AsyncOptions, CallOptions, Options, check_keywords, settle
from .sync_async import Blocking, Tasks, run

if TYPE_CHECKING:
    from .operation import Contents

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
        is_async = self._is_async
        known = AsyncOptions if is_async else Options
        check_keywords(options, known, type(self))
        http, wrap = options.get("http"), options.get("middleware")

        def make() -> Any:
            from .transport import open_async_transport, open_transport

            return open_async_transport(http) if is_async else open_transport(http)

        def send(request: Request) -> Any:
            return opening.get().send(request)

        find_loop = running_loop if is_async else None
        opening = Opening[Any](options.get("transport"), make, find_loop)

        def through(request: Request) -> Any:
            return send(request) if wrap is None else wrap(request, send)

        settings = settle(base_url, server, getattr(self, "models", None), options)
        waiting = Tasks(through) if is_async else Blocking(through)
        self._opening = opening
        self._engine = Engine(settings, auth or Auth({}, token=token), waiting)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._engine}>"


class SyncClient(_Connected):
    """Sends calls and blocks until their responses are here; threads can share it."""

    _is_async = False

    def send(self, call: AnyCall[_T], **options: Unpack[CallOptions]) -> _T:
        """What the call returns; anything but a success raises."""
        return run(self._engine.respond(call, options)).data

    def respond(
        self, call: AnyCall[_T], **options: Unpack[CallOptions]
    ) -> Response[_T]:
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


class AsyncClient(_Connected):
    """As `SyncClient`, awaited; the tasks of an event loop can share it."""

    _is_async = True

    async def send(self, call: AnyCall[_T], **options: Unpack[CallOptions]) -> _T:
        """What the call returns; anything but a success raises."""
        return (await self._engine.respond(call, options)).data

    async def respond(
        self, call: AnyCall[_T], **options: Unpack[CallOptions]
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
