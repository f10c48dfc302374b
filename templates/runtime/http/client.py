"""The clients: `SyncClient` blocks, `AsyncClient` is awaited, and all else is the same."""

from __future__ import annotations

from inspect import signature
from typing import Any, Self, TypeVar, Unpack

from .auth import Auth, Fetched, Token
from .connections import Opening, running_loop
from .engine import Engine
from .http_types import (
    AsyncReply,
    AsyncTransport,
    Reply,
    Request,
    Response,
    Transport,
)
from .operation import AnyCall, Shape
from .prepare import free_call
from .settings import AsyncOptions, CallOptions, Options, settle, unexpected
from .sync_async import Blocking, Tasks, run

_T = TypeVar("_T")


class SyncClient:
    """Sends calls and blocks until their responses are here; threads can share it."""

    _is_async = False

    def __init__(
        self,
        base_url: str,
        *,
        auth: Auth | None = None,
        token: Token | Fetched | None = None,
        server: str | None = None,
        **options: Unpack[Options],
    ) -> None:
        for name in options.keys() - Options.__optional_keys__:
            own = signature(type(self)).parameters
            raise unexpected(name, Options.__optional_keys__ | own.keys())
        http, wrap = options.get("http"), options.get("middleware")

        def make() -> Transport:
            from .transport import open_transport

            return open_transport(http)

        def send(request: Request) -> Reply:
            return opening.get().send(request)

        opening = self._opening = Opening(options.get("transport"), make)
        waiting = Blocking(send if wrap is None else lambda r: wrap(r, send))
        settings = settle(base_url, server, getattr(self, "models", None), options)
        self._engine = Engine(settings, auth or Auth({}, token=token), waiting)

    def send(self, call: AnyCall[_T], **options: Unpack[CallOptions]) -> _T:
        """What the call returns; anything but a success raises."""
        return run(self._engine.respond(call, options)).data

    def respond(
        self, call: AnyCall[_T], **options: Unpack[CallOptions]
    ) -> Response[_T]:
        """What the call returns, with status and headers."""
        return run(self._engine.respond(call, options))

    def request(
        self, method: str, path: str, *, returns: Shape = "Any", **arguments: Any
    ) -> Response[Any]:
        """A call that the description does not have: `path` follows base_url.

        Takes what operations take: query, headers, cookies, json, body, media_type.
        """
        base = self._engine.settings.base_url
        return self.respond(free_call(base, method, path, returns, arguments))

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._engine}>"

    def close(self) -> None:
        transport = self._opening.take()
        if transport is not None:
            transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class AsyncClient:
    """As `SyncClient`, awaited; the tasks of an event loop can share it."""

    _is_async = True

    def __init__(
        self,
        base_url: str,
        *,
        auth: Auth | None = None,
        token: Token | Fetched | None = None,
        server: str | None = None,
        **options: Unpack[AsyncOptions],
    ) -> None:
        for name in options.keys() - AsyncOptions.__optional_keys__:
            own = signature(type(self)).parameters
            raise unexpected(name, AsyncOptions.__optional_keys__ | own.keys())
        http, wrap = options.get("http"), options.get("middleware")

        def make() -> AsyncTransport:
            from .transport import open_async_transport

            return open_async_transport(http)

        async def send(request: Request) -> AsyncReply:
            return await opening.get().send(request)

        ready = options.get("transport")
        opening = self._opening = Opening(ready, make, running_loop)
        waiting = Tasks(send if wrap is None else lambda r: wrap(r, send))
        settings = settle(base_url, server, getattr(self, "models", None), options)
        self._engine = Engine(settings, auth or Auth({}, token=token), waiting)

    async def send(self, call: AnyCall[_T], **options: Unpack[CallOptions]) -> _T:
        """What the call returns; anything but a success raises."""
        return (await self._engine.respond(call, options)).data

    async def respond(
        self, call: AnyCall[_T], **options: Unpack[CallOptions]
    ) -> Response[_T]:
        """What the call returns, with status and headers."""
        return await self._engine.respond(call, options)

    async def request(
        self, method: str, path: str, *, returns: Shape = "Any", **arguments: Any
    ) -> Response[Any]:
        """A call that the description does not have: `path` follows base_url.

        Takes what operations take: query, headers, cookies, json, body, media_type.
        """
        base = self._engine.settings.base_url
        return await self.respond(free_call(base, method, path, returns, arguments))

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._engine}>"

    async def close(self) -> None:
        transport = self._opening.take()
        if transport is not None:
            await transport.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()
