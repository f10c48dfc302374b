"""Values: what a name or an expression of callers' code is, as far as it concerns the package."""

from __future__ import annotations

from typing import TypeAlias

from msgspec import Struct, field

from .pytypes import NONE, Applied, Name, PyType, Rest, Scope, options_of, parse, union
from .surface import AliasName, ModelClass, Surface


class Foreign(Struct, frozen=True):
    """A value that has nothing to do with the package."""


class Path(Struct, frozen=True):
    """A package that contains ours: the names between them."""

    names: tuple[str, ...]


class Module(Struct, frozen=True):
    """A module of the package: ``""``, ``models``, ``calls``, ``calls.limits``, ``incoming``; or
    the class of a resource: ``calls.limits.Limits``."""

    name: str


class Class(Struct, frozen=True):
    """A class or alias of ``models``."""

    name: str


class ClientClass(Struct, frozen=True):
    """``Client`` or ``AsyncClient``."""


class Client(Struct, frozen=True):
    """An instance of one."""


class Resource(Struct, frozen=True):
    """``client.limits``."""

    module: str


class Function(Struct, frozen=True):
    """``client.limits.batch_create.respond``: a call function and a verb, which is empty for the response.

    A function that is not bound to a client gives a ``call``.
    """

    key: str
    verb: str = ""


class Webhook(Struct, frozen=True):
    """A function that reads what the API sends."""

    name: str


class Call(Struct, frozen=True):
    """A call that is not sent yet."""

    key: str


class Method(Struct, frozen=True):
    """A method of a client, a list or a dictionary."""

    of: Client | Instance
    name: str


class Response(Struct, frozen=True):
    """The result of ``client.respond``."""

    type: PyType


class Instance(Struct, frozen=True):
    """A value of a type that the package describes."""

    type: PyType


class Returning(Struct, frozen=True):
    """A function of the callers with an annotated result."""

    value: Value


class Owner(Struct, eq=False):
    """``self`` in a class of the callers: the known values of its attributes."""

    attributes: dict[str, Value] = field(default_factory=dict)


Value: TypeAlias = (
    Foreign
    | Path
    | Module
    | Class
    | ClientClass
    | Client
    | Resource
    | Function
    | Webhook
    | Call
    | Method
    | Response
    | Instance
    | Returning
    | Owner
    | None
)
"""None is an unknown value."""

FOREIGN = Foreign()


def items_of(value: Value, surface: Surface) -> Value:
    """The value of each item of a loop."""
    if not isinstance(value, Instance):
        return FOREIGN if isinstance(value, Foreign) else None
    types = [
        argument.items if isinstance(argument, Rest) else argument
        for option in _options(value, surface)
        if isinstance(option, Applied) and option.name in ("list", "tuple")
        for argument in option.arguments
    ]
    return Instance(union(tuple(types))) if types else None


def element_of(value: Value, surface: Surface) -> Value:
    """The value of a subscript."""
    if isinstance(value, Instance):
        for option in _options(value, surface):
            if isinstance(option, Applied) and option.name == "dict":
                return Instance(option.arguments[1])
    return items_of(value, surface)


def parts_of(value: Value, surface: Surface) -> tuple[Value, ...]:
    """The items of a tuple, one by one."""
    if isinstance(value, Instance):
        for option in _options(value, surface):
            if isinstance(option, Applied) and option.name == "tuple":
                return tuple(Instance(argument) for argument in option.arguments)
    return ()


def called_method(value: Instance, name: str, surface: Surface) -> Value:
    """The result of a method of a list or a dictionary, if it is of the package."""
    for option in _options(value, surface):
        match name, option:
            case ("get" | "pop" | "setdefault"), Applied("dict", (_, item)):
                return Instance(union((item, NONE)))
            case "values", Applied("dict", (_, item)):
                return Instance(Applied("list", (item,)))
            case "items", Applied("dict", (_, item)):
                return Instance(Applied("list", (Applied("tuple", (Name("str"), item)),)))
            case "pop", Applied("list", (item,)):
                return Instance(item)
            case "copy", _:
                return value
    return None


def owners_of(value: Instance, attribute: str, surface: Surface) -> tuple[tuple[str, ...], PyType | None]:
    """The models (and the alias) that an attribute of a value belongs to, and its type."""
    types: dict[str, PyType] = {}
    for option in options_of(value.type):
        for variant in options_of(Scope(types=surface.types).expanded(option)):
            model = surface.types.get(variant.name) if isinstance(variant, Name) else None
            if isinstance(model, ModelClass) and attribute in model.fields:
                types[model.name] = parse(model.fields[attribute].annotation)
    if not types:
        return (), None
    aliases = [
        option.name
        for option in options_of(value.type)
        if isinstance(option, Name) and isinstance(surface.types.get(option.name), AliasName)
    ]
    return (*types, *aliases), union(tuple(types.values()))


def _options(value: Instance, surface: Surface) -> tuple[PyType, ...]:
    scope = Scope(types=surface.types)
    expanded = map(scope.expanded, options_of(value.type))
    return tuple(variant for type_ in expanded for variant in options_of(type_))
