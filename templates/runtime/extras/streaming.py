"""Responses that can be read while they come: what their calls and methods have beside those of others."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, AbstractContextManager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, ParamSpec, TypeVar, Unpack, overload

from ..http.operation import Call, Method, Operation

if TYPE_CHECKING:
    from ..http.engine import Engine
    from ..http.http_types import Response
    from ..http.operation import Awaited, Function
    from ..http.settings import Arguments, CallOptions
    from .streams import AsyncStreamed, Streamed

_P = ParamSpec("_P")
_Item = TypeVar("_Item")
_T_co = TypeVar("_T_co", covariant=True)
_Item_co = TypeVar("_Item_co", covariant=True)
_R_co = TypeVar("_R_co", covariant=True)
_M_co = TypeVar("_M_co", covariant=True)
_A_co = TypeVar("_A_co", covariant=True)
_Open_co = TypeVar("_Open_co", covariant=True)


@dataclass(frozen=True, slots=True, eq=False)
class StreamedOperation(Operation[_T_co], Generic[_T_co, _Item_co]):
    """An operation whose response is many items, or a file."""

    if TYPE_CHECKING:

        def __call__(
            self, **arguments: Unpack[Arguments]
        ) -> StreamedCall[_T_co, _Item_co]: ...


@dataclass(frozen=True, slots=True, repr=False)
class StreamedCall(Call[_T_co], Generic[_T_co, _Item_co]):
    """A call whose response `stream` reads while it comes."""

    if TYPE_CHECKING:

        def _function(self, function: Callable[_P, Any]) -> Function[
            _P,
            StreamedCall[_T_co, _Item_co],
            StreamedMethod[
                _P,
                _T_co,
                Response[_T_co],
                AbstractContextManager[Streamed[_Item_co]],
                StreamedCall[_T_co, _Item_co],
            ],
            StreamedMethod[
                _P,
                Awaited[_T_co],
                Awaited[Response[_T_co]],
                AbstractAsyncContextManager[AsyncStreamed[_Item_co]],
                StreamedCall[_T_co, _Item_co],
            ],
        ]: ...


class StreamedMethod(
    Method[_P, _M_co, _A_co, _R_co], Generic[_P, _M_co, _A_co, _Open_co, _R_co]
):
    """Sends a call whose response `stream` reads while it comes."""

    note = "Streamed: ``.stream(...)`` gives the response while it comes."

    def stream(self, *args: _P.args, **kwargs: _P.kwargs) -> _Open_co:
        """The response while it comes, closed when the block is left."""
        call = self._function.make(args, kwargs)
        opened: _Open_co = self._client.stream(call, **self._options)
        return opened


StreamedOperation.call_class = StreamedCall
StreamedCall.operation_class, StreamedCall.method_class = (
    StreamedOperation,
    StreamedMethod,
)


class StreamingClient:
    """What a client has for responses that are read while they come."""

    _engine: Engine

    @overload
    def stream(
        self, call: StreamedCall[Any, _Item], **options: Unpack[CallOptions]
    ) -> AbstractContextManager[Streamed[_Item]]: ...
    @overload
    def stream(
        self, call: Call[Any], **options: Unpack[CallOptions]
    ) -> AbstractContextManager[Streamed[Any]]: ...
    def stream(
        self, call: Call[Any], **options: Unpack[CallOptions]
    ) -> AbstractContextManager[Streamed[Any]]:
        """The response while it comes, closed when the block is left."""
        from .streams import stream

        return stream(self._engine, call, options)


class AsyncStreamingClient:
    """As `StreamingClient`, awaited."""

    _engine: Engine

    @overload
    def stream(
        self, call: StreamedCall[Any, _Item], **options: Unpack[CallOptions]
    ) -> AbstractAsyncContextManager[AsyncStreamed[_Item]]: ...
    @overload
    def stream(
        self, call: Call[Any], **options: Unpack[CallOptions]
    ) -> AbstractAsyncContextManager[AsyncStreamed[Any]]: ...
    def stream(
        self, call: Call[Any], **options: Unpack[CallOptions]
    ) -> AbstractAsyncContextManager[AsyncStreamed[Any]]:
        """The response while it comes, closed when the block is left."""
        from .streams import async_stream

        return async_stream(self._engine, call, options)
