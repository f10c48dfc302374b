"""Operations on many inputs: what they, their calls and methods have beside those of others."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, Generic, ParamSpec, TypeVar, Unpack, cast

from ..http.functions import AsyncMethod, Call, Method
from ..http.operation import Kind, Operation
from .outcomes import Batching, Report

if TYPE_CHECKING:
    from ..http.engine import Engine
    from ..http.functions import Function
    from ..http.operation import Arguments
    from ..http.settings import CallOptions

_P = ParamSpec("_P")
_T_co = TypeVar("_T_co", covariant=True)
_In_co = TypeVar("_In_co", covariant=True)
_Out_co = TypeVar("_Out_co", covariant=True)
_Err_co = TypeVar("_Err_co", covariant=True)
_In = TypeVar("_In")
_Out = TypeVar("_Out")
_Err = TypeVar("_Err")

_NOTE: Final = (
    "Batched: ``.send(...)`` takes any number of inputs, and says what became of each."
)
CONCURRENCY: Final = 4
"""So many chunks are on their way at once, unless it is said otherwise."""


@dataclass(frozen=True, slots=True, eq=False)
class BatchedOperation(Operation[_T_co], Generic[_T_co, _In_co, _Out_co, _Err_co]):
    """An operation on many inputs, each of which is done or refused."""

    batch: Batching = field(kw_only=True)

    if TYPE_CHECKING:

        def __call__(
            self, **arguments: Unpack[Arguments]
        ) -> BatchedCall[_T_co, _In_co, _Out_co, _Err_co]: ...


@dataclass(frozen=True, slots=True, repr=False)
class BatchedCall(Call[_T_co], Generic[_T_co, _In_co, _Out_co, _Err_co]):
    """A call whose body may have any number of inputs, for `send_batch`."""

    if TYPE_CHECKING:

        def _function(self, function: Callable[_P, Any]) -> Function[
            _P,
            BatchedCall[_T_co, _In_co, _Out_co, _Err_co],
            BatchedMethod[_P, _T_co, _In_co, _Out_co, _Err_co],
            AsyncBatchedMethod[_P, _T_co, _In_co, _Out_co, _Err_co],
        ]: ...


class BatchedMethod(Method[_P, _T_co], Generic[_P, _T_co, _In_co, _Out_co, _Err_co]):
    """Sends a call of many inputs at once; `send` sends any number of them, in chunks."""

    _note = _NOTE

    def send(
        self, *args: _P.args, **kwargs: _P.kwargs
    ) -> Report[_In_co, _Out_co, _Err_co]:
        """Send the inputs in chunks; the report has what became of each."""
        from .chunks import send_batch

        call = self.call(*args, **kwargs)
        return send_batch(self._engine, call, None, CONCURRENCY, self._options)

    def call(
        self, *args: _P.args, **kwargs: _P.kwargs
    ) -> BatchedCall[_T_co, _In_co, _Out_co, _Err_co]:
        """The call as a value; nothing is sent."""
        return cast(
            "BatchedCall[_T_co, _In_co, _Out_co, _Err_co]",
            self._function.make(args, kwargs),
        )


class AsyncBatchedMethod(
    AsyncMethod[_P, _T_co], Generic[_P, _T_co, _In_co, _Out_co, _Err_co]
):
    """As `BatchedMethod`, awaited."""

    _note = _NOTE

    def send(
        self, *args: _P.args, **kwargs: _P.kwargs
    ) -> Coroutine[Any, Any, Report[_In_co, _Out_co, _Err_co]]:
        """Send the inputs in chunks; the report has what became of each."""
        from .chunks import async_send_batch

        call = self.call(*args, **kwargs)
        return async_send_batch(self._engine, call, None, CONCURRENCY, self._options)

    def call(
        self, *args: _P.args, **kwargs: _P.kwargs
    ) -> BatchedCall[_T_co, _In_co, _Out_co, _Err_co]:
        """The call as a value; nothing is sent."""
        return cast(
            "BatchedCall[_T_co, _In_co, _Out_co, _Err_co]",
            self._function.make(args, kwargs),
        )


BatchedOperation.call_class = BatchedCall
BatchedCall.kind = Kind(BatchedOperation, BatchedMethod, AsyncBatchedMethod)


class BatchingClient:
    """What a client has for calls of many inputs."""

    _engine: Engine

    def send_batch(
        self,
        call: BatchedCall[Any, _In, _Out, _Err],
        *,
        size: int | None = None,
        concurrency: int = CONCURRENCY,
        **options: Unpack[CallOptions],
    ) -> Report[_In, _Out, _Err]:
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
        call: BatchedCall[Any, _In, _Out, _Err],
        *,
        size: int | None = None,
        concurrency: int = CONCURRENCY,
        **options: Unpack[CallOptions],
    ) -> Report[_In, _Out, _Err]:
        """Send the call's inputs in chunks; the report has what became of each.

        `size` is the inputs of a chunk, `concurrency` how many are on their way at once.
        """
        from .chunks import async_send_batch

        return await async_send_batch(self._engine, call, size, concurrency, options)
