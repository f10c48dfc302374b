"""Operations that the API says are deprecated: whoever uses one is warned."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ParamSpec, Self, TypeVar, overload
from warnings import warn

from ..http.operation import Function

if TYPE_CHECKING:
    from typing_extensions import deprecated as _deprecated

    from ..http.operation import Awaits, Blocks, Owner

_P = ParamSpec("_P")
_R_co = TypeVar("_R_co", covariant=True)
_M_co = TypeVar("_M_co", covariant=True)
_A_co = TypeVar("_A_co", covariant=True)


class DeprecatedFunction(Function[_P, _R_co, _M_co, _A_co]):
    """A function that warns whoever uses it, as `warnings.deprecated` of Python 3.13."""

    def __init__(
        self, function: Function[_P, _R_co, _M_co, _A_co], message: str
    ) -> None:
        plain, settings = function.__wrapped__, function.settings
        super().__init__(function.method, function.template, settings, plain)
        self.__deprecated__ = message

    if TYPE_CHECKING:

        @_deprecated("The API says that this operation is deprecated.")
        def __call__(self, *args: _P.args, **kwargs: _P.kwargs) -> _R_co: ...
        @overload
        def __get__(self, owner: None, cls: type[Any] | None = None) -> Self: ...
        @overload
        @_deprecated("The API says that this operation is deprecated.")
        def __get__(
            self, owner: Owner[Blocks], cls: type[Any] | None = None
        ) -> _M_co: ...
        @overload
        @_deprecated("The API says that this operation is deprecated.")
        def __get__(
            self, owner: Owner[Awaits], cls: type[Any] | None = None
        ) -> _A_co: ...
        def __get__(
            self, owner: Owner[Any] | None, cls: type[Any] | None = None
        ) -> Any: ...

    else:

        def __call__(self, *args, **kwargs):
            warn(self.__deprecated__, DeprecationWarning, stacklevel=2)
            return self.make(args, kwargs)

        def __get__(self, owner, cls=None):
            if owner is not None:
                warn(self.__deprecated__, DeprecationWarning, stacklevel=2)
            return super().__get__(owner, cls)


def deprecated(
    message: str,
) -> Callable[
    [Function[_P, _R_co, _M_co, _A_co]], DeprecatedFunction[_P, _R_co, _M_co, _A_co]
]:
    """Warn whoever uses the function."""

    return lambda function: DeprecatedFunction(function, message)
