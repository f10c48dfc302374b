"""Operations on many inputs: what they, their calls and methods have beside those of others."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, Generic, ParamSpec, TypeVar, Unpack, cast

from ..http.methods import AsyncMethod, Method
from ..http.operation import Call, Kind, Operation
from .outcomes import Batching, Report

if TYPE_CHECKING:
    from ..http.engine import Engine
    from ..http.functions import Function
    from ..http.settings import CallOptions

P = ParamSpec("P")
T_co = TypeVar("T_co", covariant=True)
In_co = TypeVar("In_co", covariant=True)
Out_co = TypeVar("Out_co", covariant=True)
Err_co = TypeVar("Err_co", covariant=True)
In = TypeVar("In")
Out = TypeVar("Out")
Err = TypeVar("Err")

NOTE: Final = (
    "Batched: ``.send(...)`` takes any number of inputs, and says what became of each."
)
CONCURRENCY: Final = 4
"""So many chunks are on their way at once, unless it is said otherwise."""


@dataclass(frozen=True, slots=True, eq=False)
class BatchedOperation(Operation[T_co], Generic[T_co, In_co, Out_co, Err_co]):
    """An operation on many inputs, each of which is done or refused."""

    batch: Batching = field(kw_only=True)

    if TYPE_CHECKING:

        def __call__(
            self, **arguments: Any
        ) -> BatchedCall[T_co, In_co, Out_co, Err_co]: ...


@dataclass(frozen=True, slots=True, repr=False)
class BatchedCall(Call[T_co], Generic[T_co, In_co, Out_co, Err_co]):
    """A call whose body may have any number of inputs, for `send_batch`."""

    if TYPE_CHECKING:

        def _function(self, function: Callable[P, Any]) -> Function[
            P,
            BatchedCall[T_co, In_co, Out_co, Err_co],
            BatchedMethod[P, T_co, In_co, Out_co, Err_co],
            AsyncBatchedMethod[P, T_co, In_co, Out_co, Err_co],
        ]: ...


class BatchedMethod(Method[P, T_co], Generic[P, T_co, In_co, Out_co, Err_co]):
    """Sends a call of many inputs at once; `send` sends any number of them, in chunks."""

    word = "batched"
    note = NOTE

    def send(self, *args: P.args, **kwargs: P.kwargs) -> Report[In_co, Out_co, Err_co]:
        """Send the inputs in chunks; the report has what became of each."""
        from .chunks import send_batch

        call = self.call(*args, **kwargs)
        return send_batch(self._engine, call, None, CONCURRENCY, self._options)

    def call(
        self, *args: P.args, **kwargs: P.kwargs
    ) -> BatchedCall[T_co, In_co, Out_co, Err_co]:
        """The call as a value; nothing is sent."""
        return cast(
            "BatchedCall[T_co, In_co, Out_co, Err_co]", self._call(args, kwargs)
        )


class AsyncBatchedMethod(AsyncMethod[P, T_co], Generic[P, T_co, In_co, Out_co, Err_co]):
    """As `BatchedMethod`, awaited."""

    word = "batched"
    note = NOTE

    def send(
        self, *args: P.args, **kwargs: P.kwargs
    ) -> Coroutine[Any, Any, Report[In_co, Out_co, Err_co]]:
        """Send the inputs in chunks; the report has what became of each."""
        from .chunks import async_send_batch

        call = self.call(*args, **kwargs)
        return async_send_batch(self._engine, call, None, CONCURRENCY, self._options)

    def call(
        self, *args: P.args, **kwargs: P.kwargs
    ) -> BatchedCall[T_co, In_co, Out_co, Err_co]:
        """The call as a value; nothing is sent."""
        return cast(
            "BatchedCall[T_co, In_co, Out_co, Err_co]", self._call(args, kwargs)
        )


BatchedOperation.call_class = BatchedCall
BatchedCall.kind = Kind(BatchedOperation, BatchedMethod, AsyncBatchedMethod)


class BatchingClient:
    """What a client has for calls of many inputs."""

    _engine: Engine

    def send_batch(
        self,
        call: BatchedCall[Any, In, Out, Err],
        *,
        size: int | None = None,
        concurrency: int = CONCURRENCY,
        **options: Unpack[CallOptions],
    ) -> Report[In, Out, Err]:
        """Send the call's inputs in chunks; the report has what became of each.

        `size` is the inputs of a chunk, `concurrency` how many are on their way at once.
        """
        from .chunks import send_batch

        return send_batch(self._engine, call, size, concurrency, options)


class AsyncBatchingClient:
    """As `BatchingClient`, awaited."""

    _engine: Engine

    async def send_batch(
        self,
        call: BatchedCall[Any, In, Out, Err],
        *,
        size: int | None = None,
        concurrency: int = CONCURRENCY,
        **options: Unpack[CallOptions],
    ) -> Report[In, Out, Err]:
        """Send the call's inputs in chunks; the report has what became of each.

        `size` is the inputs of a chunk, `concurrency` how many are on their way at once.
        """
        from .chunks import async_send_batch

        return await async_send_batch(self._engine, call, size, concurrency, options)
