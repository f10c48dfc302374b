"""`operation`: makes an operation of the API of a function that says how it is called.

The function is pure: called on its class it gives a `Call`, which a client sends. As an
attribute of a resource it is a method of the client, with a verb for each way to send the call.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass
from functools import lru_cache, update_wrapper
from inspect import Signature, cleandoc, signature
from types import FunctionType
from typing import (
    TYPE_CHECKING,
    Any,
    ClassVar,
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

from .operation import (
    ANYTHING,
    AnyCall,
    Kind,
    Operation,
    Owner,
    Resource,
    Shape,
)

if TYPE_CHECKING:
    from .client import AsyncClient, SyncClient
    from .engine import Engine
    from .http_types import Response
    from .operation import Arguments
    from .parameters import Style
    from .settings import CallOptions

_P = ParamSpec("_P")
_T_co = TypeVar("_T_co", covariant=True)
_F_co = TypeVar("_F_co", covariant=True)
_F = TypeVar("_F")
_R_co = TypeVar("_R_co", covariant=True)
_M_co = TypeVar("_M_co", covariant=True)
_A_co = TypeVar("_A_co", covariant=True)
_AnyCall = TypeVar("_AnyCall", bound=AnyCall[Any])

Status = int | str
Statuses = Status | tuple[Status, ...]


if TYPE_CHECKING:  # making a TypedDict takes long

    class OperationSettings(TypedDict, total=False):
        """The keywords of `operation`: what an `Operation` has, and more ways to say its statuses."""

        status: Statuses
        """Those of success, in place of `returns`; else 200, or 204 of what returns None."""
        returns: Mapping[int | str, Shape]
        raises: Mapping[Any, Shape]
        """Several may stand together: ``{(403, 404): "Error", DEFAULT: "Problem"}``."""
        path: Mapping[str, Style]
        query: Mapping[str, Style]
        headers: Mapping[str, Style]
        cookies: Mapping[str, Style]
        querystring: str
        accepts: tuple[str, ...] | Mapping[str, str]
        encoding: Mapping[str, Any]
        nullable: bool
        sends: Mapping[str, str]
        auth: tuple[tuple[str, ...], ...]
        servers: tuple[str, ...]
        id: str
        safe: bool
        idempotency: str
        paging: Any
        """Of a function that returns a `PagedCall`."""
        batch: Any
        """Of one that returns a `BatchedCall`."""


def operation(
    method: str, template: str, **settings: Unpack[OperationSettings]
) -> Callable[[Callable[_P, Returning[_P, _F]]], _F]:
    """Make an operation of a function, whose annotation says what it returns.

    In the class of a resource it stands over `staticmethod`.
    """

    def declare(function: Callable[_P, Returning[_P, _F]]) -> _F:
        made: Any = Function
        plain = getattr(function, "__func__", function)
        declared: _F = made(plain, method, template, settings)
        return declared

    return declare


def call(**arguments: Unpack[Arguments]) -> _AnyCall:  # type: ignore[type-var]
    """What the function of an operation returns: its arguments, by their places in the request."""
    return cast("_AnyCall", arguments)


class Returning(Protocol[_P, _F_co]):
    """A kind of call, which says what becomes of the functions that return it."""

    def _function(self, function: Callable[_P, Any]) -> _F_co: ...


@dataclass(frozen=True, slots=True, repr=False)
class Call(AnyCall[_T_co]):
    """One request to be made, and through its operation how the responses decode."""

    def _function(
        self, function: Callable[_P, Any]
    ) -> Function[_P, Call[_T_co], Method[_P, _T_co], AsyncMethod[_P, _T_co]]:
        """What `operation` makes of a function that returns such a call."""
        raise NotImplementedError


class Function(Generic[_P, _R_co, _M_co, _A_co]):
    """A function that is an operation: it gives a call, and as an attribute of a resource a method."""

    __name__: str
    __qualname__: str
    __wrapped__: Any

    def __init__(
        self,
        function: FunctionType,
        method: str,
        template: str,
        settings: OperationSettings,
    ) -> None:
        update_wrapper(self, function)
        self.__annotations__ = function.__annotations__  # not copied since 3.14
        self.method = method
        self.template = template
        self.settings = settings
        self.kind = _kind_of(function)

    def __call__(self, *args: _P.args, **kwargs: _P.kwargs) -> _R_co:
        return self.make(args, kwargs)

    @overload
    def __get__(self, owner: None, cls: type[Any] | None = None) -> Self: ...
    @overload
    def __get__(
        self, owner: Owner[SyncClient], cls: type[Any] | None = None
    ) -> _M_co: ...
    @overload
    def __get__(
        self, owner: Owner[AsyncClient], cls: type[Any] | None = None
    ) -> _A_co: ...
    def __get__(self, owner: Owner[Any] | None, cls: type[Any] | None = None) -> Any:
        if owner is None:
            return self
        client: Any = owner.client if isinstance(owner, Resource) else owner
        made = self.kind.async_method if client._is_async else self.kind.method
        return made(self, client)

    def make(self, args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> _R_co:
        """The call with these arguments."""
        function: Any = self.__wrapped__
        return cast("_R_co", self.operation(**function(*args, **kwargs)))

    @property
    def result(self) -> str:
        """The type of what a sent call gives: ``list[models.Pet]``."""
        return _first_argument(self.__wrapped__.__annotations__["return"])

    @property
    def operation(self) -> Operation[Any]:
        """The operation, made when it is first needed: most are not, in most programs."""
        if "_operation" not in self.__dict__:  # of threads, one makes it
            self.__dict__.setdefault("_operation", self._make())
        made: Operation[Any] = self.__dict__["_operation"]
        return made

    def _make(self) -> Operation[Any]:
        settings: dict[str, Any] = {**self.settings}
        statuses, raises = settings.pop("status", None), settings.pop("raises", {})
        if "returns" not in settings:
            settings["returns"] = _returns(without_models(self.result), statuses)
        settings["raises"] = {s: raises[key] for key in raises for s in _each(key)}
        if "<" not in self.__qualname__:  # a function in another is found by no name
            settings["home"] = (self.__module__, self.__qualname__)
        return self.kind.operation(self.method, self.template, **settings)

    def __reduce__(self) -> str:
        return self.__qualname__

    def __repr__(self) -> str:
        name = f"{self.__module__}.{self.__qualname__}"
        return f"<{name}: {self.method} {self.template}>"


def _kind_of(function: FunctionType) -> Kind:
    """What a function becomes, by the class of the call that it is annotated to return."""
    annotation = function.__annotations__.get("return")
    name = str(annotation).partition("[")[0]
    kind = getattr(function.__globals__.get(name), "kind", None)
    if not isinstance(kind, Kind):
        said = f"must be annotated to return a Call, got {annotation!r}"
        raise TypeError(f"{function.__name__} {said}")
    return kind


class Bound(Generic[_P, _T_co]):
    """A call function of a client. All its verbs take what the function takes.

    What holds for one call only, such as a timeout, is given by `with_options`: keywords of our
    own cannot stand beside those of the function, whose names belong to the API (PEP 612).
    """

    _returns: ClassVar[str] = "{}"
    """What calling it gives, where the result is {}."""
    _word: ClassVar[str] = ""
    """What kind it is, where it has further verbs."""
    _note: ClassVar[str] = ""
    """What these do, which documents every function of that kind."""

    def __init__(
        self,
        function: Function[..., Call[_T_co], Any, Any],
        client: Any,
        options: CallOptions | None = None,
    ) -> None:
        self._function = function
        self._client = client
        self._engine: Engine = client._engine
        self._options: CallOptions = {} if options is None else options
        self.__name__ = function.__name__
        self.__doc__ = _noted(function.__doc__, self._note)

    def with_options(self, **options: Unpack[CallOptions]) -> Self:
        """The same, with options in place of the client's: ``.with_options(timeout=5)(...)``."""
        return type(self)(self._function, self._client, {**self._options, **options})

    @property
    def operation(self) -> Operation[Any]:
        """Its method, path, statuses and all else that is sent or read by it."""
        return self._function.operation

    def call(self, *args: _P.args, **kwargs: _P.kwargs) -> Call[_T_co]:
        """The call as a value; nothing is sent."""
        return self._call(args, kwargs)

    def _call(self, args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> Call[_T_co]:
        return self._function.make(args, kwargs)

    @property
    def __signature__(self) -> Signature:
        """The function's, with what the method gives in place of the call."""
        own = signature(self._function.__wrapped__)
        arguments = [
            p.replace(annotation=_Shown(p.annotation)) for p in own.parameters.values()
        ]
        result = _Shown(self._returns.format(self._function.result))
        return Signature(arguments, return_annotation=result)

    def __get__(self, owner: object, cls: type[Any] | None = None) -> Self:
        """Itself: `help` takes what has this for a method."""
        return self

    def __repr__(self) -> str:
        shown = f"{self.__name__}{self.__signature__}"
        return f"<{shown}{self._word and ', ' + self._word} of {self._client!r}>"


@lru_cache(maxsize=1024)
def _noted(doc: str | None, note: str) -> str | None:
    return f"{cleandoc(doc)}\n\n{note}" if doc and note else doc


class _Shown(str):
    """An annotation, which signatures would show in quotes."""

    def __repr__(self) -> str:
        return str(self)


class Method(Bound[_P, _T_co]):
    """Sends a call and waits for what it returns."""

    _client: SyncClient

    def __call__(self, *args: _P.args, **kwargs: _P.kwargs) -> _T_co:
        return self._client.send(self._call(args, kwargs), **self._options)

    def respond(self, *args: _P.args, **kwargs: _P.kwargs) -> Response[_T_co]:
        """What the call returns, with status and headers."""
        return self._client.respond(self._call(args, kwargs), **self._options)


class AsyncMethod(Bound[_P, _T_co]):
    """As `Method`, awaited."""

    _returns = "Awaitable[{}]"
    _client: AsyncClient

    def __call__(
        self, *args: _P.args, **kwargs: _P.kwargs
    ) -> Coroutine[Any, Any, _T_co]:
        return self._client.send(self._call(args, kwargs), **self._options)

    def respond(
        self, *args: _P.args, **kwargs: _P.kwargs
    ) -> Coroutine[Any, Any, Response[_T_co]]:
        """What the call returns, with status and headers."""
        return self._client.respond(self._call(args, kwargs), **self._options)


Call.kind = Kind(Operation, Method, AsyncMethod)
Operation.call_class = Call


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
    """The type as it is looked up among the models: ``list[Pet]`` of ``builtins.list[models.Pet]``."""
    return ast.unparse(_Bare().visit(ast.parse(result, mode="eval")))


class _Bare(ast.NodeTransformer):
    def visit_Attribute(self, node: ast.Attribute) -> ast.AST:
        owner = node.value.id if isinstance(node.value, ast.Name) else ""
        is_known = owner in ("models", "builtins")
        return ast.Name(node.attr) if is_known else self.generic_visit(node)
