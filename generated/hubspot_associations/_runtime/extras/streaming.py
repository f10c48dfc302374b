"""Responses that can be read while they come: what their calls and methods have beside those of others."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, AbstractContextManager
from dataclasses import dataclass
from typing import (
    TYPE_CHECKING,
    Any,
    Final,
    Generic,
    ParamSpec,
    TypeVar,
    Unpack,
    cast,
    overload,
)

from ..http.methods import AsyncMethod, Method
from ..http.operation import Call, Kind, Operation

if TYPE_CHECKING:
    from ..http.engine import Engine
    from ..http.functions import Function
    from ..http.settings import CallOptions
    from .streams import AsyncStreamed, Streamed

P = ParamSpec("P")
Item = TypeVar("Item")
T_co = TypeVar("T_co", covariant=True)
Item_co = TypeVar("Item_co", covariant=True)


NOTE: Final = "Streamed: ``.stream(...)`` gives the response while it comes."


@dataclass(frozen=True, slots=True, eq=False)
class StreamedOperation(Operation[T_co], Generic[T_co, Item_co]):
    """An operation whose response is many items, or a file."""

    if TYPE_CHECKING:

        def __call__(self, **arguments: Any) -> StreamedCall[T_co, Item_co]: ...


@dataclass(frozen=True, slots=True, repr=False)
class StreamedCall(Call[T_co], Generic[T_co, Item_co]):
    """A call whose response `stream` reads while it comes."""

    if TYPE_CHECKING:

        def _function(self, function: Callable[P, Any]) -> Function[
            P,
            StreamedCall[T_co, Item_co],
            StreamedMethod[P, T_co, Item_co],
            AsyncStreamedMethod[P, T_co, Item_co],
        ]: ...


class StreamedMethod(Method[P, T_co], Generic[P, T_co, Item_co]):
    """Sends a call whose response `stream` reads while it comes."""

    word = "streamed"
    note = NOTE

    def stream(
        self, *args: P.args, **kwargs: P.kwargs
    ) -> AbstractContextManager[Streamed[Item_co]]:
        """The response while it comes, closed when the block is left."""
        from .streams import stream

        return stream(self._engine, self._call(args, kwargs), self._options)

    def call(self, *args: P.args, **kwargs: P.kwargs) -> StreamedCall[T_co, Item_co]:
        """The call as a value; nothing is sent."""
        return cast("StreamedCall[T_co, Item_co]", self._call(args, kwargs))


class AsyncStreamedMethod(AsyncMethod[P, T_co], Generic[P, T_co, Item_co]):
    """As `StreamedMethod`, awaited."""

    word = "streamed"
    note = NOTE

    def stream(
        self, *args: P.args, **kwargs: P.kwargs
    ) -> AbstractAsyncContextManager[AsyncStreamed[Item_co]]:
        """The response while it comes, closed when the block is left."""
        from .streams import async_stream

        return async_stream(self._engine, self._call(args, kwargs), self._options)

    def call(self, *args: P.args, **kwargs: P.kwargs) -> StreamedCall[T_co, Item_co]:
        """The call as a value; nothing is sent."""
        return cast("StreamedCall[T_co, Item_co]", self._call(args, kwargs))


StreamedOperation.call_class = StreamedCall
StreamedCall.kind = Kind(StreamedOperation, StreamedMethod, AsyncStreamedMethod)


class StreamingClient:
    """What a client has for responses that are read while they come."""

    _engine: Engine

    @overload
    def stream(
        self, call: StreamedCall[Any, Item], **options: Unpack[CallOptions]
    ) -> AbstractContextManager[Streamed[Item]]: ...
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
        self, call: StreamedCall[Any, Item], **options: Unpack[CallOptions]
    ) -> AbstractAsyncContextManager[AsyncStreamed[Item]]: ...
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
