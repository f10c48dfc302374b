"""Operations and calls as values, and the resources that have call functions as methods."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import KW_ONLY, dataclass, field, fields
from functools import partial
from importlib import import_module
from operator import attrgetter
from typing import (
    TYPE_CHECKING,
    Any,
    ClassVar,
    Final,
    Generic,
    NamedTuple,
    TypedDict,
    TypeVar,
    Unpack,
    cast,
)

from .parameters import Style

_T_co = TypeVar("_T_co", covariant=True)
C = TypeVar("C")

DEFAULT: Final = "default"
"""Stands in `returns` and `raises` for every status that is not named."""

_NONE: Final[Mapping[str, Any]] = {}


def _none() -> Mapping[str, Any]:
    return _NONE


Shape = str | None | Mapping[str, Any]
"""A body: a type of JSON; nothing; or types by media type, of which a `Stream` is of many items."""

ANYTHING: Shape = {"*/*": "Any"}
"""The shape of what nobody described."""


if TYPE_CHECKING:  # making a TypedDict takes long

    class Contents(TypedDict, total=False):
        """What a request has beside its method and path."""

        query: Any
        """By name; of a whole query that is one parameter, its value."""
        headers: Mapping[str, Any]
        cookies: Mapping[str, Any]
        json: Any
        """A body that is JSON, whatever others the operation takes."""
        body: Any
        media_type: str | None
        """That of the body, where an operation takes several."""
        parts: Mapping[str, Mapping[str, Any]]
        """The headers of the parts of a multipart body, by the names of the parts."""

    class Arguments(Contents, total=False):
        """The arguments of a call, by their places in the request."""

        path: tuple[Any, ...]
        """In the order of the path."""


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
    home: tuple[str, str] | None = field(default=None, repr=False)
    """The module and the qualified name of its call function, where it has one."""
    call_class: ClassVar[type[AnyCall[Any]]]

    def __call__(self, **arguments: Unpack[Arguments]) -> AnyCall[_T_co]:
        sent: dict[str, Any] = {**arguments}
        body = sent.pop("json", None)
        if body is not None:
            sent["body"] = body
            sent["media_type"] = sent.get("media_type") or "application/json"
        return self.call_class(self, **sent)

    def __str__(self) -> str:
        return f"{self.method} {self.template}"

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[Any, ...]]:
        """By the name of its function, which another process has too; else by what it is."""
        if self.home is not None:
            return operation_of, self.home
        own = {item.name: getattr(self, item.name) for item in fields(self)}
        return partial(type(self), **own), ()


def operation_of(module: str, function: str) -> Any:
    return attrgetter(function)(import_module(module)).operation


@dataclass(frozen=True, slots=True)
class AnyCall(Generic[_T_co]):
    """One request to be made, whatever made it: a function of the package gives a `Call`."""

    operation: Operation[_T_co]
    path: tuple[Any, ...] = field(default=(), repr=False)
    query: Any = field(default_factory=_none, repr=False)
    headers: Mapping[str, Any] = field(default_factory=_none, repr=False)
    cookies: Mapping[str, Any] = field(default_factory=_none, repr=False)
    body: Any = field(default=None, repr=False)
    media_type: str | None = field(default=None, repr=False)
    url: str | None = field(default=None, repr=False)
    """Goes in place of path and query: a link that the server gave, within its origin."""
    parts: Mapping[str, Mapping[str, Any]] = field(default_factory=_none, repr=False)

    kind: ClassVar[Kind]
    """What the functions that return such a call become."""

    def __repr__(self) -> str:
        return f"<Call {self.operation}>"


Operation.call_class = AnyCall


class Kind(NamedTuple):
    """What an operation is made of whose function returns one kind of call."""

    operation: type[Operation[Any]]
    method: type[Any]
    async_method: type[Any]


class Resource(Generic[C]):
    """Call functions that belong together, as methods of a client."""

    __slots__ = ("client",)

    def __init__(self, client: C) -> None:
        self.client = client

    def __repr__(self) -> str:
        """Its calls, and the client that sends them."""
        own: dict[str, object] = {}
        for cls in type(self).__mro__[::-1]:
            own |= vars(cls)
        calls = ", ".join(n for n in own if hasattr(type(own[n]), "operation"))
        return f"<{type(self).__name__} of {self.client!r}: {calls}>"


class Resources(Generic[C]):
    """What the generated clients share: resources, methods, and the models."""

    @property
    def _client(self) -> C:
        return cast("C", self)


Owner = Resource[C] | Resources[C]
"""What has call functions as its methods."""


def scalar(text: str) -> Any:
    """A text that may be JSON."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text
