"""Operations and calls as values, and `operation`, which makes an operation of a function.

The function is pure: called on its class it gives a `Call`, which a client sends. As an
attribute of a resource it is a method of the client, with a verb for each way to send the call.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import KW_ONLY, dataclass, field, fields
from functools import partial, update_wrapper
from inspect import Signature, cleandoc, signature
from operator import attrgetter
from types import FunctionType
from typing import (
    TYPE_CHECKING,
    Any,
    ClassVar,
    Final,
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

from .arguments import Style

if TYPE_CHECKING:
    from .http_types import Response
    from .settings import Arguments, CallOptions

_P = ParamSpec("_P")
_T_co = TypeVar("_T_co", covariant=True)
_F = TypeVar("_F")
_R_co = TypeVar("_R_co", covariant=True)
_M_co = TypeVar("_M_co", covariant=True)
_A_co = TypeVar("_A_co", covariant=True)
_Call = TypeVar("_Call", bound="Call[Any]")

Awaited = Coroutine[Any, Any, _F]
Status = int | str
Statuses = Status | tuple[Status, ...]

DEFAULT: Final = "default"
"""Stands in `returns` and `raises` for every status that is not named."""

Shape = str | None | Mapping[str, Any]
"""A body: a type of JSON; nothing; or types by media type, of which a `Stream` is of many items."""

ANYTHING: Shape = {"*/*": "Any"}
"""The shape of what nobody described."""


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

    It stands over a `staticmethod` in a class of call functions.
    """

    def declare(function: Callable[_P, Returning[_P, _F]]) -> _F:
        made: Any = Function
        declared: _F = made(method, template, settings, function)
        return declared

    return declare


def call(**arguments: Unpack[Arguments]) -> _Call:  # type: ignore[type-var]
    """What the function of an operation returns: its arguments, by their places in the request."""
    return cast("_Call", arguments)


@dataclass(frozen=True, slots=True, eq=False)
class Operation(Generic[_T_co]):
    """One operation of the API; calling it with arguments gives a `Call`."""

    method: str
    template: str
    _: KW_ONLY
    returns: Mapping[int | str, Shape]
    raises: Mapping[int | str, Shape] = field(default_factory=dict[int | str, Shape])
    path: Mapping[str, Style] = field(default_factory=dict[str, Style])
    query: Mapping[str, Style] = field(default_factory=dict[str, Style])
    headers: Mapping[str, Style] = field(default_factory=dict[str, Style])
    cookies: Mapping[str, Style] = field(default_factory=dict[str, Style])
    querystring: str | None = None
    """The media type of the whole query, where it is one parameter (3.2); `query` is of its fields."""
    accepts: tuple[str, ...] | Mapping[str, str] = ("application/json",)
    """The media types of a body, with their types where these tell which one is meant."""
    encoding: Mapping[str, Any] = field(default_factory=dict[str, Any])
    """The `Style` or the `Part` of each property of a form."""
    nullable: bool = False
    """Whether the body may be null: None is sent then, and UNSET is no body."""
    sends: Mapping[str, str] = field(default_factory=dict[str, str])
    """Types of what is sent, where values do not tell how they are written: by place and name
    (``query:since``), or for ``body``."""
    auth: tuple[tuple[str, ...], ...] | None = None
    servers: tuple[str, ...] = ()
    id: str | None = None
    safe: bool = False
    """Whether it may be tried again although its method does not say so."""
    idempotency: str | None = None
    """A header that gets a fresh key for each call, the same for all its tries."""
    function: Any = field(default=None, repr=False)
    """Its call function, where it has one that other processes have too."""
    call_class: ClassVar[type[Call[Any]]]

    def __call__(self, **arguments: Unpack[Arguments]) -> Call[_T_co]:
        sent: dict[str, Any] = {**arguments}
        body = sent.pop("json", None)
        if body is not None:
            sent["body"] = body
            sent["media_type"] = sent.get("media_type") or "application/json"
        return self.call_class(self, **sent)

    def __str__(self) -> str:
        return f"{self.method} {self.template}"

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[Any, ...]]:
        """By the name of its function, or else by what it is."""
        if self.function is not None:
            return attrgetter("operation"), (self.function,)
        own = {item.name: getattr(self, item.name) for item in fields(self)}
        return partial(type(self), **own), ()


def _none() -> Mapping[str, Any]:  # which `dict[str, Any]` takes longer to make
    return {}


@dataclass(frozen=True, slots=True, repr=False)
class Call(Generic[_T_co]):
    """One request to be made, and through its operation how the responses decode."""

    operation: Operation[_T_co]
    path: tuple[Any, ...] = ()
    query: Any = field(default_factory=_none)
    headers: Mapping[str, Any] = field(default_factory=_none)
    cookies: Mapping[str, Any] = field(default_factory=_none)
    body: Any = None
    media_type: str | None = None
    url: str | None = None
    """Goes in place of path and query: a link that the server gave, within its origin."""
    parts: Mapping[str, Mapping[str, Any]] = field(default_factory=_none)

    operation_class: ClassVar[type[Operation[Any]]]
    method_class: ClassVar[type[Method[Any, Any, Any, Any]]]
    """What the functions that return such a call become."""

    def __repr__(self) -> str:
        return f"<Call {self.operation}>"

    def _function(self, function: Callable[_P, Any]) -> Function[
        _P,
        Call[_T_co],
        Method[_P, _T_co, Response[_T_co], Call[_T_co]],
        Method[_P, Awaited[_T_co], Awaited[Response[_T_co]], Call[_T_co]],
    ]:
        """What `operation` makes of a function that returns such a call."""
        raise NotImplementedError


class Returning(Protocol[_P, _T_co]):
    """A kind of call, which says what becomes of the functions that return it."""

    def _function(self, function: Callable[_P, Any]) -> _T_co: ...


class Blocks:
    """A client that blocks."""


class Awaits:
    """A client that is awaited."""


class Owner(Protocol[_T_co]):
    """What has call functions as its methods."""

    @property
    def _client(self) -> _T_co: ...


class Function(Generic[_P, _R_co, _M_co, _A_co]):
    """A function that is an operation: it gives a call, and as an attribute of a resource a method."""

    __name__: str
    __qualname__: str
    __wrapped__: Any

    def __init__(
        self,
        method: str,
        template: str,
        settings: Mapping[str, Any],
        function: FunctionType | staticmethod[..., Any],
    ) -> None:
        plain: Any = getattr(function, "__func__", function)
        update_wrapper(self, plain)
        self.__annotations__ = plain.__annotations__  # not copied since 3.14
        self.method = method
        self.template = template
        self.settings = settings
        self.call_class = _call_class(plain)
        note = self.call_class.method_class.note
        if note and self.__doc__:
            self.__doc__ = f"{cleandoc(self.__doc__)}\n\n{note}"

    def __call__(self, *args: _P.args, **kwargs: _P.kwargs) -> _R_co:
        return self.make(args, kwargs)

    @overload
    def __get__(self, owner: None, cls: type[Any] | None = None) -> Self: ...
    @overload
    def __get__(self, owner: Owner[Blocks], cls: type[Any] | None = None) -> _M_co: ...
    @overload
    def __get__(self, owner: Owner[Awaits], cls: type[Any] | None = None) -> _A_co: ...
    def __get__(self, owner: Any, cls: type[Any] | None = None) -> Any:
        return (
            self if owner is None else self.call_class.method_class(self, owner._client)
        )

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
            result = without_models(self.result)
            shape = {"None": None, "Any": ANYTHING}.get(result, result)
            named = _each(statuses or (204 if shape is None else 200))
            settings["returns"] = dict.fromkeys(named, shape)
        settings["raises"] = {s: raises[key] for key in raises for s in _each(key)}
        if "<" not in self.__qualname__:  # a function in another is found by no name
            settings["function"] = self
        return self.call_class.operation_class(self.method, self.template, **settings)

    def __reduce__(self) -> str:
        return self.__qualname__

    def __repr__(self) -> str:
        name = f"{self.__module__}.{self.__qualname__}"
        return f"<{name}: {self.method} {self.template}>"


def _call_class(function: FunctionType) -> type[Call[Any]]:
    """The class of the call that a function is annotated to return."""
    annotation = function.__annotations__.get("return")
    found: Any = function.__globals__.get(str(annotation).partition("[")[0])
    if not hasattr(found, "method_class"):
        said = f"must be annotated to return a Call, got {annotation!r}"
        raise TypeError(f"{function.__name__} {said}")
    return cast("type[Call[Any]]", found)


class Method(Generic[_P, _M_co, _A_co, _R_co]):
    """A call function of a client, which says what its verbs give: answers, or what is awaited.

    All verbs take what the function takes. What holds for one call only, such as a timeout, is
    given by `with_options`: keywords of our own cannot stand beside those of the function, whose
    names belong to the API (PEP 612).
    """

    note: ClassVar[str] = ""
    """Its kind, a colon and what further verbs do, which documents every function of that kind."""

    def __init__(
        self,
        function: Function[..., _R_co, Any, Any],
        client: Any,
        options: CallOptions | None = None,
    ) -> None:
        self._function = function
        self._client = client
        self._options: CallOptions = {} if options is None else options
        self.__name__ = function.__name__
        self.__doc__ = function.__doc__

    def __call__(self, *args: _P.args, **kwargs: _P.kwargs) -> _M_co:
        call = self._function.make(args, kwargs)
        sent: _M_co = self._client.send(call, **self._options)
        return sent

    def respond(self, *args: _P.args, **kwargs: _P.kwargs) -> _A_co:
        """What the call returns, with status and headers."""
        call = self._function.make(args, kwargs)
        sent: _A_co = self._client.respond(call, **self._options)
        return sent

    def call(self, *args: _P.args, **kwargs: _P.kwargs) -> _R_co:
        """The call as a value; nothing is sent."""
        return self._function.make(args, kwargs)

    def with_options(self, **options: Unpack[CallOptions]) -> Self:
        """The same, with options in place of the client's: ``.with_options(timeout=5)(...)``."""
        self._client._engine.settings.for_one_call(options)  # refuses what is none
        return type(self)(self._function, self._client, {**self._options, **options})

    @property
    def operation(self) -> Operation[Any]:
        """Its method, path, statuses and all else that is sent or read by it."""
        return self._function.operation

    @property
    def __signature__(self) -> Signature:
        """The function's, with what the method gives in place of the call."""
        own = signature(self._function.__wrapped__)
        arguments = [
            p.replace(annotation=_Shown(p.annotation)) for p in own.parameters.values()
        ]
        result = self._function.result
        result = f"Awaitable[{result}]" if self._client._is_async else result
        return Signature(arguments, return_annotation=_Shown(result))

    def __get__(self, owner: object, cls: type[Any] | None = None) -> Self:
        """Itself: `help` takes what has this for a method."""
        return self

    def __repr__(self) -> str:
        kind = self.note.lower().partition(":")[0]
        shown = f"{self.__name__}{self.__signature__}{kind and ', ' + kind}"
        return f"<{shown} of {self._client!r}>"


class _Shown(str):
    """An annotation, which signatures would show in quotes."""

    def __repr__(self) -> str:
        return str(self)


Call.operation_class, Call.method_class = Operation, Method
Operation.call_class = Call


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
