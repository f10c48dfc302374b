"""Operations on many inputs: what they, their calls and methods have beside those of others."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, Generic, ParamSpec, TypeVar, Unpack

from ..http.operation import Call, Method, Operation
from .outcomes import Batching, Report

if TYPE_CHECKING:
    from ..http.engine import Engine
    from ..http.http_types import Response
    from ..http.operation import Awaited, Function
    from ..http.settings import Arguments, CallOptions

_P = ParamSpec("_P")
_T_co = TypeVar("_T_co", covariant=True)
_In_co = TypeVar("_In_co", covariant=True)
_Out_co = TypeVar("_Out_co", covariant=True)
_Err_co = TypeVar("_Err_co", covariant=True)
_In = TypeVar("_In")
_Out = TypeVar("_Out")
_Err = TypeVar("_Err")
_R_co = TypeVar("_R_co", covariant=True)
_M_co = TypeVar("_M_co", covariant=True)
_A_co = TypeVar("_A_co", covariant=True)
_Report_co = TypeVar("_Report_co", covariant=True)

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
            BatchedMethod[
                _P,
                _T_co,
                Response[_T_co],
                Report[_In_co, _Out_co, _Err_co],
                BatchedCall[_T_co, _In_co, _Out_co, _Err_co],
            ],
            BatchedMethod[
                _P,
                Awaited[_T_co],
                Awaited[Response[_T_co]],
                Awaited[Report[_In_co, _Out_co, _Err_co]],
                BatchedCall[_T_co, _In_co, _Out_co, _Err_co],
            ],
        ]: ...


class BatchedMethod(
    Method[_P, _M_co, _A_co, _R_co], Generic[_P, _M_co, _A_co, _Report_co, _R_co]
):
    """Sends a call of many inputs at once; `send` sends any number of them, in chunks."""

    note = "Batched: ``.send(...)`` takes any number of inputs, and says what became of each."

    def send(self, *args: _P.args, **kwargs: _P.kwargs) -> _Report_co:
        """Send the inputs in chunks; the report has what became of each."""
        call = self._function.make(args, kwargs)
        sent: _Report_co = self._client.send_batch(call, **self._options)
        return sent


BatchedOperation.call_class = BatchedCall
BatchedCall.operation_class, BatchedCall.method_class = BatchedOperation, BatchedMethod


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
