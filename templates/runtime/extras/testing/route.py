"""`Route`: the responses to one kind of call, in the order in which they are given."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType, ModuleType
from typing import Any, Generic, Self, TypeGuard, TypeVar, overload

from ...codec.codec_errors import CallError
from ...http.errors import ApiError, TransportError, error_for
from ...http.http_types import Headers, Response
from ...http.operation import Call, Operation
from .recorded import Recorded
from .stub_response import StubResponse, failure, success

_T = TypeVar("_T")

_NONE: Mapping[str, str] = MappingProxyType({})


def error(
    status: int, data: Any = None, *, headers: Mapping[str, str] = _NONE
) -> ApiError[Any]:
    """A response that is not a success, for `Route.sequence`, and for functions to raise."""
    fields = Headers(headers.items())
    return error_for(Response(status=status, headers=fields, data=data))


class Route(Generic[_T]):
    """The responses to calls of one operation: each is given once, the last one from then on.

    Responses are given in the order of the methods: ``.raises(503).returns(pet)`` fails first.
    """

    def __init__(self, call: Call[_T], models: ModuleType | None) -> None:
        self.call = call
        self.calls: list[Recorded] = []
        """The calls that got their responses here, in order."""
        self._models = models
        self._responses: list[Callable[[Recorded], StubResponse]] = []

    @property
    def operation(self) -> Operation[_T]:
        return self.call.operation

    def returns(
        self,
        response: _T,
        *,
        status: int | None = None,
        headers: Mapping[str, str] = _NONE,
    ) -> Self:
        """Respond with a result, under the status that the description gives its type."""
        return self._add(self._success(response, status, headers))

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
        """Respond with an error and its body, which the client raises as `ApiError`; or with none at all."""
        if isinstance(error, int):
            return self._add(self._failure(error, data, headers))
        return self._fail(error)

    def sequence(self, *responses: _T | ApiError[Any] | TransportError) -> Self:
        """Respond with one after the other; see `error` for those that are to be raised."""
        said: tuple[Any, ...] = responses
        for response in said:
            if isinstance(response, TransportError):
                self._fail(response)
            elif _is_error(response):
                self._add(self._of_error(response))
            else:
                self.returns(response)
        return self

    def responds(self, function: Callable[[Recorded], _T]) -> Self:
        """Respond with what a function makes of the call; it may raise an `error`, or a TransportError."""

        def response(recorded: Recorded) -> StubResponse:
            try:
                return self._success(function(recorded), None, _NONE)
            except CallError as error:
                if _is_error(error):
                    return self._of_error(error)
                raise

        return self._add(response)

    def replies(
        self,
        status: int = 200,
        content: bytes | str = b"",
        *,
        media_type: str = "application/json",
        headers: Mapping[str, str] = _NONE,
    ) -> Self:
        """Respond with just these bytes, whatever the description says of them."""
        fields = Headers({"Content-Type": media_type, **headers}.items())
        whole = content.encode() if isinstance(content, str) else content
        return self._add(StubResponse(status, fields, (whole,)))

    def take(self, recorded: Recorded) -> Callable[[Recorded], StubResponse]:
        """The next response. The fake calls this."""
        self.calls.append(recorded)
        if not self._responses:
            raise AssertionError(
                f"{self.operation} has no response yet: say .returns(...)"
            )
        return (
            self._responses[0] if len(self._responses) == 1 else self._responses.pop(0)
        )

    def __repr__(self) -> str:
        return f"<Route {self.operation}>"

    def _add(self, response: StubResponse | Callable[[Recorded], StubResponse]) -> Self:
        self._responses.append(
            (lambda _: response) if isinstance(response, StubResponse) else response
        )
        return self

    def _fail(self, error: TransportError) -> Self:
        def fail(_: Recorded) -> StubResponse:
            raise error

        return self._add(fail)

    def _success(
        self, response: _T, status: int | None, headers: Mapping[str, str]
    ) -> StubResponse:
        return success(
            self.operation, response, self._models, status=status, headers=headers
        )

    def _failure(
        self, status: int, data: Any, headers: Mapping[str, str]
    ) -> StubResponse:
        return failure(
            self.operation, data, self._models, status=status, headers=headers
        )

    def _of_error(self, error: ApiError[Any]) -> StubResponse:
        return self._failure(error.status, error.data, dict(error.headers.pairs))


def _is_error(value: object) -> TypeGuard[ApiError[Any]]:
    return isinstance(value, ApiError)
