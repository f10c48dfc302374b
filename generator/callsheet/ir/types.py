"""Types and declarations: what schemas say of data, in no language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from ..document.references.pointer import Pointer

Json: TypeAlias = bool | int | float | str | list["Json"] | dict[str, "Json"] | None

NameHint: TypeAlias = tuple[str, ...]
"""Words from which a name is made, most general first: ``("CreatePet", "body", "owner")``."""


# --- types -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Primitive:
    """A JSON string, integer, number or boolean, with the `format` that refines it.

    `format` is also what contentEncoding says (``byte``, ``base64url``) where a schema uses that.
    """

    kind: Literal["string", "integer", "number", "boolean"]
    format: str | None = None


@dataclass(frozen=True, slots=True)
class Constant:
    """Exactly one JSON scalar (``const``, an enum of one value, the value of a discriminator)."""

    value: str | int | float | bool
    enum: Pointer | None = None
    """The enum of which it is a member, if it is one."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several scalars: an inline enum, values of mixed kinds, or those of a discriminator.

    Enums with a name are declarations (`Enum`). The order of values means nothing (JSON Schema validation,
    6.1.2), nor does what is said of them: two choices of the same values are equal.
    """

    values: tuple[str | int | bool, ...]
    enum: Pointer | None = None
    """The enum of which they are members, if they are."""
    described: tuple[Member, ...] = ()
    """What the description says of some of them."""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Choice) and self._meaning == other._meaning

    def __hash__(self) -> int:
        return hash(self._meaning)

    @property
    def _meaning(self) -> tuple[frozenset[tuple[type, str | int | bool]], Pointer | None]:
        return frozenset((type(value), value) for value in self.values), self.enum


@dataclass(frozen=True, slots=True)
class Array:
    items: Type


@dataclass(frozen=True, slots=True)
class Tuple:
    """An array whose first items have types of their own (``prefixItems``), all of them required."""

    prefix: tuple[Type, ...]
    rest: Type | None
    """The type of further items; None where there can be none."""


@dataclass(frozen=True, slots=True)
class Map:
    """An object of any keys whose values have one type."""

    values: Type


@dataclass(frozen=True, slots=True)
class Named:
    """A declaration, by the place where its schema stands."""

    at: Pointer


@dataclass(frozen=True, slots=True)
class Discriminator:
    """The property that tells variants apart, and which value means which (OpenAPI 3.2, 4.25).

    `mapping` is complete: implicit names are already in it. Values are pairs in document order.
    """

    wire: str
    mapping: tuple[tuple[str, Pointer], ...]
    default: Pointer | None = None
    """The variant of a value without the property, or with one that is not mapped (``defaultMapping``)."""
    base: Pointer | None = None
    """What all variants extend: such a value is that, at least, where there is no default."""


@dataclass(frozen=True, slots=True)
class Union:
    """Any of the variants, at least two, flat, without repetition. Null is a variant like any other."""

    variants: tuple[Type, ...]
    discriminator: Discriminator | None = None


@dataclass(frozen=True, slots=True)
class Null:
    """JSON null."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """Any JSON value: the description says nothing, or nothing that can be expressed."""


@dataclass(frozen=True, slots=True)
class Other:
    """Any JSON but of one type, which the variants beside it have.

    ``items`` without ``type`` says something of arrays and nothing of anything else (JSON Schema, 7.6.1).
    """

    than: Literal["array", "object"]


Type: TypeAlias = Primitive | Constant | Choice | Array | Tuple | Map | Named | Union | Null | Unknown | Other


# --- declarations ----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Docs:
    """What the description says to people about one of its parts."""

    summary: str = ""
    description: str = ""
    deprecated: bool = False
    examples: tuple[Json, ...] = ()
    external: tuple[str, str] | None = None
    """URL and description of further documentation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """What a schema asks of numbers, strings and arrays beside their type.

    Models that differ in nothing but the last of these are the same.
    """

    least: int | float | None = None
    above: int | float | None = None
    """The exclusive minimum."""
    most: int | float | None = None
    below: int | float | None = None
    multiple_of: int | float | None = None
    shortest: int | None = None
    """Characters of a string."""
    longest: int | None = None
    pattern: str | None = field(default=None, compare=False)
    fewest: int | None = field(default=None, compare=False)
    """Items of an array."""
    unique: bool | None = field(default=None, compare=False)
    items: Bounds | None = field(default=None, compare=False)
    """What is asked of each of them, if anything is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One property of a model."""

    at: Pointer
    wire: str
    type: Type
    required: bool
    docs: Docs = Docs()
    default: tuple[Json] | None = None
    """A tuple of the default value, so that a default of null is not no default."""
    bounds: Bounds = Bounds()
    read_only: bool = False
    write_only: bool = False
    extensions: Mapping[str, Json] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """An object with known properties."""

    at: Pointer
    hint: NameHint
    fields: tuple[Field, ...]
    additional: Type | None
    """The type of properties that are not described; None where there must be none."""
    untyped: bool = False
    """Whether nothing says that it is an object: ``properties`` alone lets other JSON through."""
    docs: Docs = Docs()
    owner: Pointer | None = None
    """The component or operation in which an inline schema stands; None for a component."""
    extensions: Mapping[str, Json] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One value of an enum; `name` is what the description calls it, if anything."""

    value: str | int
    name: str | None = None
    docs: Docs = Docs()


@dataclass(frozen=True, slots=True, kw_only=True)
class Enum:
    """Named scalars of one kind."""

    at: Pointer
    hint: NameHint
    kind: Literal["string", "integer"]
    members: tuple[Member, ...]
    docs: Docs = Docs()
    owner: Pointer | None = None
    extensions: Mapping[str, Json] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias:
    """A name for a type: a component that is no object and no enum, or a discriminated union."""

    at: Pointer
    hint: NameHint
    type: Type
    docs: Docs = Docs()
    owner: Pointer | None = None
    extensions: Mapping[str, Json] = field(default_factory=dict)


Declaration: TypeAlias = Model | Enum | Alias
