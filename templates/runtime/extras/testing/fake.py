"""`Fake`: a server in the process, which gives the responses that it was told."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Coroutine, Generator
from dataclasses import dataclass
from types import ModuleType, TracebackType
from typing import Any, Self, TypeVar, overload

from ...http.errors import InvalidArgument
from ...http.functions import Call
from ...http.http_types import AsyncReply, Headers, Reply, Request, Upload
from ...http.operation import AnyCall
from .advice import advice
from .matching import call_with, mismatch
from .recorded import Recorded, record
from .route import Route
from .stub_response import StubResponse

_T = TypeVar("_T")

_TOKEN = {"access_token": "a-token-of-the-fake", "expires_in": 3600}


class Unexpected(AssertionError):
    """A call was sent that the fake was told nothing about."""


class Fake:
    """A transport of both clients that needs no network: ``Client(transport=fake)``.

    Say how it responds with `on`; look at what was sent in `calls`. All else is as with a
    server: responses are written as bytes and read again, so that decoding, errors, retries,
    hooks, pages and streams are the real ones. Threads and tasks may share it.
    """

    strict = True
    """A client with this transport raises what does not fit, unless it is told otherwise."""
    models: ModuleType | None = None
    """Where the types of responses are looked up."""
    functions: ModuleType | None = None
    """The package with the classes of call functions, which messages name."""

    def __init__(self) -> None:
        self.routes: list[Route[Any]] = []
        """What was said, in order."""
        self.calls: list[Recorded] = []
        """What was sent, in order; a call that is tried again stands here once for each try."""
        self._unexpected: list[Unexpected] = []
        self._lock = threading.Lock()

    @overload
    def on(self, what: AnyCall[_T], /) -> Route[_T]: ...
    @overload
    def on(self, what: Callable[..., Call[_T]], /, **arguments: Any) -> Route[_T]: ...
    def on(
        self, what: AnyCall[_T] | Callable[..., Call[_T]], /, **arguments: Any
    ) -> Route[_T]:
        """Say how a call is responded to: ``fake.on(Pets.get).returns(Pet(...))``.

        `what` is a call function, with any of its arguments: then only calls that have
        those; or a call, in whose arguments `ANY` stands for whatever is sent. What was
        said last counts first.
        """
        said: Any = what
        call = said if isinstance(what, AnyCall) else call_with(said, arguments)
        route: Route[_T] = Route(call, self.models)
        self.routes.append(route)
        return route

    @property
    def unused(self) -> list[Route[Any]]:
        """What was said and never asked for."""
        return [route for route in self.routes if not route.calls]

    def send(self, request: Request, /) -> Any:
        """A `Reply`, which can also be awaited for an `AsyncReply`."""
        try:
            content = _whole(request.content)
        except InvalidArgument:
            return self._send_async(request)
        return self._response(request, content)

    async def _send_async(self, request: Request) -> AsyncReply:
        upload: Any = request.content
        content = b"".join([chunk async for chunk in upload])
        return await self._response(request, content)

    def _response(self, request: Request, content: bytes) -> _Reply:
        if request.template == "(token)":  # of OAuth 2: no call, but on the way to one
            return _reply(StubResponse(200, Headers(), (json.dumps(_TOKEN).encode(),)))
        with self._lock:
            route, recorded = self._route(request, content)
            self.calls.append(recorded)
            response = route.take(recorded)
        return _reply(response(recorded))

    def _route(self, request: Request, content: bytes) -> tuple[Route[Any], Recorded]:
        reasons: list[str] = []
        for route in reversed(self.routes):
            operation = route.operation
            called = (operation.method, operation.template)
            if called == (request.method, request.template):
                recorded = record(operation, request, content)
                reason = mismatch(route.call, recorded, self.models)
                if reason is None:
                    return route, recorded
                reasons.append(reason)
        error = Unexpected(advice(request, reasons, self.functions))
        self._unexpected.append(error)
        raise error

    def close(self) -> Any:
        """There is nothing to close; a transport has to be able to."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Raises `Unexpected` also where the code under test has caught it."""
        if error is None and self._unexpected:
            raise self._unexpected[0]


@dataclass(slots=True)
class _Reply(Reply):
    """What each client expects of a transport, in one: the async one awaits it first."""

    def __await__(self) -> Generator[Any, Any, AsyncReply]:
        return self._awaited().__await__()

    async def _awaited(self) -> AsyncReply:
        return AsyncReply(
            self.status, self.headers, _awaitable(self.read), _awaitable(self.close)
        )


def _reply(response: StubResponse) -> _Reply:
    chunks = iter(response.chunks)

    def read() -> bytes:
        return next(chunks, b"")

    return _Reply(response.status, response.headers, read, lambda: None)


def _awaitable(function: Callable[[], _T]) -> Callable[[], Coroutine[Any, Any, _T]]:
    async def call() -> _T:
        return function()

    return call


def _whole(content: bytes | Upload | None) -> bytes:
    if isinstance(content, Upload):
        return b"".join(content)
    return content or b""
