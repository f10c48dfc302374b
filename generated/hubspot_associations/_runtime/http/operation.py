"""Operations and calls as values, and call functions as methods of a client."""

from __future__ import annotations

import json
import sys
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import KW_ONLY, dataclass, field, fields
from functools import lru_cache, wraps
from importlib import import_module
from types import ModuleType
from typing import (
    TYPE_CHECKING,
    Any,
    Final,
    Generic,
    ParamSpec,
    Self,
    TypeVar,
    cast,
    overload,
)
from warnings import warn

from .parameters import Style

if TYPE_CHECKING:
    from .bodies import Part
    from .client import AsyncClient, SyncClient

P = ParamSpec("P")
T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
Item_co = TypeVar("Item_co", covariant=True)
C = TypeVar("C", bound="SyncClient | AsyncClient")

DEFAULT: Final = "default"
"""Stands in `returns` and `raises` for every status that is not named."""

_NONE: Final[Mapping[str, Any]] = {}


@dataclass(frozen=True, slots=True)
class Stream:
    """A body that is many items, each of the type that `item` names.

    `whole` says that `item` describes a whole Server-Sent Event, not just its data.
    """

    item: str
    whole: bool = False


Shape = str | None | Mapping[str, str | Stream]
"""A body: a type of JSON; nothing; or types by media type."""


@dataclass(frozen=True, slots=True, eq=False)
class Operation(Generic[T_co]):
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
    encoding: Mapping[str, Style | Part] = field(
        default_factory=dict[str, "Style | Part"]
    )
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

    def __call__(
        self,
        *,
        path: tuple[Any, ...] = (),
        query: Any = _NONE,
        headers: Mapping[str, Any] = _NONE,
        cookies: Mapping[str, Any] = _NONE,
        json: Any = None,
        body: Any = None,
        media_type: str | None = None,
        parts: Mapping[str, Mapping[str, Any]] = _NONE,
    ) -> Call[T_co]:
        if json is not None:
            body, media_type = json, media_type or "application/json"
        sent = (path, query, headers, cookies, body, media_type)
        return Call(self, *sent, parts=parts)

    def __str__(self) -> str:
        return f"{self.method} {self.template}"

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, _: object) -> Self:
        return self

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[Any, ...]]:
        """By its name in the module that has it, which another process has too; else by what it is."""
        home = _home_of(self)
        if home is not None:
            return operation_at, home
        own = {item.name: getattr(self, item.name) for item in fields(self)}
        return make_operation, (type(self), own)


def operation_at(module: str, name: str) -> Any:
    return getattr(import_module(module), name)


def make_operation(cls: type[Any], own: Mapping[str, Any]) -> Any:
    return cls(**own)


@lru_cache(maxsize=4096)
def _home_of(operation: Operation[Any]) -> tuple[str, str] | None:
    for path, module in list(sys.modules.items()):
        for name, value in vars(module).items() if ".calls" in path else ():
            if value is operation:
                return path, name
    return None


@dataclass(frozen=True, slots=True)
class Call(Generic[T_co]):
    """One request to be made, and through its operation how the answers decode."""

    operation: Operation[T_co]
    path: tuple[Any, ...] = field(default=(), repr=False)
    query: Any = field(default=(), repr=False)
    headers: Mapping[str, Any] = field(default_factory=dict[str, Any], repr=False)
    cookies: Mapping[str, Any] = field(default_factory=dict[str, Any], repr=False)
    body: Any = field(default=None, repr=False)
    media_type: str | None = field(default=None, repr=False)
    url: str | None = field(default=None, repr=False)
    """Goes in place of path and query: a link that the server gave, within its origin."""
    parts: Mapping[str, Mapping[str, Any]] = field(
        default_factory=dict[str, Any], repr=False
    )
    """The headers of the parts of a multipart body, by the names of the parts."""

    def __repr__(self) -> str:
        return f"<Call {self.operation}>"


class Resource(Generic[C]):
    """Call functions that belong together, bound to a client."""

    __slots__ = ("client",)

    def __init__(self, client: C) -> None:
        self.client = client

    def __repr__(self) -> str:
        """Its calls, and the client that sends them."""
        own = {n: v for cls in type(self).__mro__[::-1] for n, v in vars(cls).items()}
        calls = ", ".join(n for n, value in own.items() if isinstance(value, bound))
        return f"<{type(self).__name__} of {self.client!r}: {calls}>"


class Resources(Generic[C]):
    """What the generated clients share: resources, methods, and the models."""

    models: ModuleType | None = None

    @property
    def _client(self) -> C:
        return cast("C", self)


Owner = Resource[C] | Resources[C]
"""What has call functions as its methods."""


class bound(Generic[P, T]):
    """A call function as a method that sends the call at once."""

    def __init__(self, function: Callable[P, Call[T]]) -> None:
        self._function = function
        self._name = function.__name__
        self.__doc__ = function.__doc__

    @overload
    def __get__(
        self, resource: None, owner: type[Any] | None = None
    ) -> Callable[P, Call[T]]: ...
    @overload
    def __get__(
        self, resource: Owner[SyncClient], owner: type[Any] | None = None
    ) -> Callable[P, T]: ...
    @overload
    def __get__(
        self, resource: Owner[AsyncClient], owner: type[Any] | None = None
    ) -> Callable[P, Awaitable[T]]: ...
    def __get__(
        self, resource: Owner[Any] | None, owner: type[Any] | None = None
    ) -> Callable[P, Any]:
        function = self._function
        if resource is None:
            return function
        client: Any = resource.client if isinstance(resource, Resource) else resource
        send = client.send

        def method(*args: P.args, **kwargs: P.kwargs) -> Any:
            return send(function(*args, **kwargs))

        method.__name__, method.__doc__ = self._name, self.__doc__
        method.__dict__["__wrapped__"] = function  # for inspect.signature
        return method


if not TYPE_CHECKING:  # to type checkers, it is that of typing_extensions

    def deprecated(message):
        """Warn whoever calls the function, as `warnings.deprecated` of Python 3.13."""

        def mark(function):
            @wraps(function)
            def warned(*args, **kwargs):
                # Called as a method of a client, the caller is one frame further away.
                inside = sys._getframe(1).f_globals is globals()
                warn(message, DeprecationWarning, stacklevel=3 if inside else 2)
                return function(*args, **kwargs)

            warned.__deprecated__ = message
            return warned

        return mark


def scalar(text: str) -> Any:
    """A text that may be JSON."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text
