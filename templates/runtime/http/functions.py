"""`operation`: makes an operation of the API of a function that says how it is called.

The function is pure: called from its module it gives a `Call`, which a client sends. As an
attribute of a resource it is a method of the client.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping
from types import FunctionType
from typing import (
    TYPE_CHECKING,
    Any,
    Generic,
    ParamSpec,
    Protocol,
    Self,
    TypedDict,
    TypeVar,
    Unpack,
    cast,
    overload,
)
from warnings import warn

from .methods import AsyncMethod, Method
from .operation import ANYTHING, Call, Kind, Operation, Owner, Resource, Shape
from .parameters import Style

if TYPE_CHECKING:
    from typing_extensions import deprecated as _deprecated

    from .bodies import Part
    from .client import AsyncClient, SyncClient

P = ParamSpec("P")
F_co = TypeVar("F_co", covariant=True)
F = TypeVar("F")
R_co = TypeVar("R_co", covariant=True)
M_co = TypeVar("M_co", covariant=True)
A_co = TypeVar("A_co", covariant=True)
AnyCall = TypeVar("AnyCall", bound=Call[Any])

Status = int | str
Statuses = Status | tuple[Status, ...]


class Settings(TypedDict, total=False):
    """What an operation has beside its method and path, as `Operation` explains it."""

    status: Statuses
    """The success, where it is not 200, or 204 of what returns None."""
    returns: Mapping[int | str, Shape]
    """Successes, where the annotation of the function cannot tell how each is read."""
    raises: Mapping[Any, Shape]
    """By status, or by several: ``{(403, 404): "Error", DEFAULT: "Problem"}``."""
    path: Mapping[str, Style]
    query: Mapping[str, Style]
    headers: Mapping[str, Style]
    cookies: Mapping[str, Style]
    querystring: str
    accepts: tuple[str, ...] | Mapping[str, str]
    encoding: Mapping[str, Style | Part]
    nullable: bool
    sends: Mapping[str, str]
    auth: tuple[tuple[str, ...], ...]
    servers: tuple[str, ...]
    id: str
    safe: bool
    idempotency: str
    paging: Any
    """`Paging`, of a function that returns a `PagedCall`."""
    batch: Any
    """`Batching`, of a function that returns a `BatchedCall`."""


class Arguments(TypedDict, total=False):
    """Where the arguments of a call go in its request."""

    path: tuple[Any, ...]
    query: Any
    headers: Mapping[str, Any]
    cookies: Mapping[str, Any]
    json: Any
    body: Any
    media_type: str | None
    parts: Mapping[str, Mapping[str, Any]]


def operation(method: str, template: str, **settings: Unpack[Settings]) -> Declared:
    """Make an operation of a function, whose annotation says what it returns."""
    return Declared(method, template, settings)


def call(**arguments: Unpack[Arguments]) -> AnyCall:  # type: ignore[type-var]
    """What the function of an operation returns: its arguments, of which `operation` makes the call."""
    return cast("AnyCall", arguments)


class Returning(Protocol[P, F_co]):
    """A kind of call, which says what becomes of the functions that return it."""

    def _function(self, function: Callable[P, Any]) -> F_co: ...


class Declared:
    """An operation that waits for its function."""

    __slots__ = ("method", "settings", "template")

    def __init__(self, method: str, template: str, settings: Settings) -> None:
        self.method = method
        self.template = template
        self.settings = settings

    def __call__(self, function: Callable[P, Returning[P, F]]) -> F:
        plain = cast("FunctionType", function)
        annotation = plain.__annotations__.get("return")
        name = str(annotation).partition("[")[0]
        kind = getattr(plain.__globals__.get(name), "kind", None)
        if not isinstance(kind, Kind):
            said = f"must be annotated to return a Call, got {annotation!r}"
            raise TypeError(f"{plain.__name__} {said}")
        return cast("F", cast("Any", Function)(plain, self, kind))

    def operation(
        self, kind: Kind, result: str, home: tuple[str, str]
    ) -> Operation[Any]:
        settings: dict[str, Any] = {**self.settings}
        statuses = settings.pop("status", None)
        if "returns" not in settings:
            settings["returns"] = _returns(result, statuses)
        raises = settings.pop("raises", {})
        settings["raises"] = {s: raises[key] for key in raises for s in _each(key)}
        if "<" not in home[1]:  # a function in another has no name that leads to it
            settings["home"] = home
        return kind.operation(self.method, self.template, **settings)


class Function(Generic[P, R_co, M_co, A_co]):
    """A function that is an operation: it gives a call, and as an attribute of a resource a method."""

    def __init__(self, function: FunctionType, declared: Declared, kind: Kind) -> None:
        self.__wrapped__ = function  # for inspect.signature
        self.__name__ = function.__name__
        self.__qualname__ = function.__qualname__
        self.__module__ = function.__module__
        self.__doc__ = function.__doc__
        self.__annotations__ = function.__annotations__
        self.declared = declared
        self.kind = kind

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R_co:
        return self.make(args, kwargs)

    @overload
    def __get__(self, owner: None, cls: type[Any] | None = None) -> Self: ...
    @overload
    def __get__(
        self, owner: Owner[SyncClient], cls: type[Any] | None = None
    ) -> M_co: ...
    @overload
    def __get__(
        self, owner: Owner[AsyncClient], cls: type[Any] | None = None
    ) -> A_co: ...
    def __get__(self, owner: Owner[Any] | None, cls: type[Any] | None = None) -> Any:
        if owner is None:
            return self
        client: Any = owner.client if isinstance(owner, Resource) else owner
        made = self.kind.async_method if client._is_async else self.kind.method
        return made(self, client)

    def make(self, args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> R_co:
        """The call with these arguments."""
        function: Any = self.__wrapped__
        return cast("R_co", self.operation(**function(*args, **kwargs)))

    @property
    def result(self) -> str:
        """The type of what a sent call gives: ``list[models.Pet]``."""
        return _first_argument(self.__wrapped__.__annotations__["return"])

    @property
    def operation(self) -> Operation[Any]:
        """The operation, made when it is first needed: most are not, in most programs."""
        found = self.__dict__.get("_operation")
        if found is None:
            home = (self.__module__, self.__qualname__)
            made = self.declared.operation(self.kind, without_models(self.result), home)
            found = self.__dict__.setdefault("_operation", made)  # of threads, one
        return cast("Operation[Any]", found)

    def __reduce__(self) -> str:
        return self.__qualname__

    def __repr__(self) -> str:
        return f"<{self.__module__}.{self.__qualname__}: {self.declared.method} {self.declared.template}>"


class DeprecatedFunction(Function[P, R_co, M_co, A_co]):
    """A function that warns whoever uses it, as `warnings.deprecated` of Python 3.13."""

    def __init__(self, function: Function[P, R_co, M_co, A_co], message: str) -> None:
        super().__init__(function.__wrapped__, function.declared, function.kind)
        self.__deprecated__ = message

    if TYPE_CHECKING:

        @_deprecated("The API says that this operation is deprecated.")
        def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R_co: ...
        @overload
        def __get__(self, owner: None, cls: type[Any] | None = None) -> Self: ...
        @overload
        @_deprecated("The API says that this operation is deprecated.")
        def __get__(
            self, owner: Owner[SyncClient], cls: type[Any] | None = None
        ) -> M_co: ...
        @overload
        @_deprecated("The API says that this operation is deprecated.")
        def __get__(
            self, owner: Owner[AsyncClient], cls: type[Any] | None = None
        ) -> A_co: ...
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
) -> Callable[[Function[P, R_co, M_co, A_co]], DeprecatedFunction[P, R_co, M_co, A_co]]:
    """Warn whoever uses the function."""

    return lambda function: DeprecatedFunction(function, message)


Call.kind = Kind(Operation, Method, AsyncMethod)


def _returns(result: str, statuses: Statuses | None) -> Mapping[Any, Shape]:
    shape = {"None": None, "Any": ANYTHING}.get(result, result)
    return dict.fromkeys(_each(statuses or (204 if shape is None else 200)), shape)


def _each(statuses: Statuses) -> tuple[Status, ...]:
    return statuses if isinstance(statuses, tuple) else (statuses,)


def _first_argument(annotation: str) -> str:
    """``list[models.Pet]`` of ``PagedCall[list[models.Pet], models.Pet]``."""
    whole = ast.parse(annotation, mode="eval").body
    inner = whole.slice if isinstance(whole, ast.Subscript) else whole
    return ast.unparse(inner.elts[0] if isinstance(inner, ast.Tuple) else inner)


def without_models(result: str) -> str:
    """The type as it is looked up among the models: ``list[Pet]``."""
    return ast.unparse(_Bare().visit(ast.parse(result, mode="eval")))


class _Bare(ast.NodeTransformer):
    def visit_Attribute(self, node: ast.Attribute) -> ast.expr:
        return ast.Name(node.attr)
