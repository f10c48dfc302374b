"""`Route`: the answers to one kind of call, in the order in which they are given."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType, ModuleType
from typing import Any, Generic, Self, TypeGuard, TypeVar, overload

from ...codec.codec_errors import CallError
from ...http.errors import ApiError, TransportError, error_for
from ...http.functions import Call
from ...http.http_types import Headers, Response
from ...http.operation import Operation
from .answer import Answer, failure, success
from .recorded import Recorded

_T = TypeVar("_T")

_NONE: Mapping[str, str] = MappingProxyType({})


def error(
    status: int, data: Any = None, *, headers: Mapping[str, str] = _NONE
) -> ApiError[Any]:
    """An answer that is no success, for `Route.sequence`, and for functions to raise."""
    fields = Headers(headers.items())
    return error_for(Response(status=status, headers=fields, data=data))


class Route(Generic[_T]):
    """What calls of one operation are answered with, each answer once and the last one ever after.

    Answers follow one another as they are said: ``.raises(503).returns(pet)`` fails first.
    """

    def __init__(self, call: Call[_T], models: ModuleType | None) -> None:
        self.call = call
        self.calls: list[Recorded] = []
        """The calls that were answered here, in order."""
        self._models = models
        self._answers: list[Callable[[Recorded], Answer]] = []

    @property
    def operation(self) -> Operation[_T]:
        return self.call.operation

    def returns(
        self,
        answer: _T,
        *,
        status: int | None = None,
        headers: Mapping[str, str] = _NONE,
    ) -> Self:
        """Answer with a result, under the status that the description gives its type."""
        return self._add(self._success(answer, status, headers))

    @overload
    def raises(self, error: TransportError, /) -> Self: ...
    @overload
    def raises(
        self, status: int, data: Any = None, /, *, headers: Mapping[str, str] = _NONE
    ) -> Self: ...
    def raises(
        self,
        error: TransportError | int,
        data: Any = None,
        /,
        *,
        headers: Mapping[str, str] = _NONE,
    ) -> Self:
        """Answer with an error and its body, which the client raises as `ApiError`; or with none at all."""
        if isinstance(error, int):
            return self._add(self._failure(error, data, headers))
        return self._fail(error)

    def sequence(self, *answers: _T | ApiError[Any] | TransportError) -> Self:
        """Answer with one after the other; see `error` for those that are to be raised."""
        said: tuple[Any, ...] = answers
        for answer in said:
            if isinstance(answer, TransportError):
                self._fail(answer)
            elif _is_error(answer):
                self._add(self._of_error(answer))
            else:
                self.returns(answer)
        return self

    def answers(self, function: Callable[[Recorded], _T]) -> Self:
        """Answer with what a function makes of the call; it may raise an `error`, or a TransportError."""

        def answer(recorded: Recorded) -> Answer:
            try:
                return self._success(function(recorded), None, _NONE)
            except CallError as error:
                if _is_error(error):
                    return self._of_error(error)
                raise

        return self._add(answer)

    def replies(
        self,
        status: int = 200,
        content: bytes | str = b"",
        *,
        media_type: str = "application/json",
        headers: Mapping[str, str] = _NONE,
    ) -> Self:
        """Answer with just these bytes, whatever the description says of them."""
        fields = Headers({"Content-Type": media_type, **headers}.items())
        whole = content.encode() if isinstance(content, str) else content
        return self._add(Answer(status, fields, (whole,)))

    def take(self, recorded: Recorded) -> Callable[[Recorded], Answer]:
        """The next answer. The fake calls this."""
        self.calls.append(recorded)
        if not self._answers:
            raise AssertionError(
                f"{self.operation} is known, but not its answer: say .returns(...)"
            )
        return self._answers[0] if len(self._answers) == 1 else self._answers.pop(0)

    def __repr__(self) -> str:
        return f"<Route {self.operation}>"

    def _add(self, answer: Answer | Callable[[Recorded], Answer]) -> Self:
        self._answers.append(
            (lambda _: answer) if isinstance(answer, Answer) else answer
        )
        return self

    def _fail(self, error: TransportError) -> Self:
        def fail(_: Recorded) -> Answer:
            raise error

        return self._add(fail)

    def _success(
        self, answer: _T, status: int | None, headers: Mapping[str, str]
    ) -> Answer:
        return success(
            self.operation, answer, self._models, status=status, headers=headers
        )

    def _failure(self, status: int, data: Any, headers: Mapping[str, str]) -> Answer:
        return failure(
            self.operation, data, self._models, status=status, headers=headers
        )

    def _of_error(self, error: ApiError[Any]) -> Answer:
        return self._failure(error.status, error.data, dict(error.headers.pairs))


def _is_error(value: object) -> TypeGuard[ApiError[Any]]:
    return isinstance(value, ApiError)
