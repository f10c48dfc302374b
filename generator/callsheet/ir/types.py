"""Types and declarations: what schemas say of data, in no language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

from msgspec import Struct, field

from ..document.references.pointer import Pointer

Json: TypeAlias = bool | int | float | str | list["Json"] | dict[str, "Json"] | None

NameHint: TypeAlias = tuple[str, ...]
"""Words from which a name is made, most general first: ``("CreatePet", "body", "owner")``."""


# --- types -----------------------------------------------------------------------------------


class Primitive(Struct, frozen=True):
    """A JSON string, integer, number or boolean, with the `format` that refines it.

    `format` is also what contentEncoding says (``byte``, ``base64url``) where a schema uses that.
    """

    kind: Literal["string", "integer", "number", "boolean"]
    format: str | None = None


class Constant(Struct, frozen=True):
    """Exactly one JSON scalar (``const``, an enum of one value, the value of a discriminator)."""

    value: str | int | float | bool
    enum: Pointer | None = None
    """The enum of which it is a member, if it is one."""


class Choice(Struct, frozen=True):
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


class Array(Struct, frozen=True):
    items: Type


class Tuple(Struct, frozen=True):
    """An array whose first items have types of their own (``prefixItems``), all of them required."""

    prefix: tuple[Type, ...]
    rest: Type | None
    """The type of further items; None where there can be none."""


class Map(Struct, frozen=True):
    """An object of any keys whose values have one type."""

    values: Type


class Named(Struct, frozen=True):
    """A declaration, by the pointer of its schema."""

    at: Pointer


class Discriminator(Struct, frozen=True):
    """The property that tells variants apart, and which value means which (OpenAPI 3.2, 4.25).

    `mapping` is complete: implicit names are already in it. Values are pairs in document order.
    """

    wire: str
    mapping: tuple[tuple[str, Pointer], ...]
    default: Pointer | None = None
    """The variant of a value without the property, or with one that is not mapped (``defaultMapping``)."""
    base: Pointer | None = None
    """What all variants extend: such a value is that, at least, where there is no default."""


class Union(Struct, frozen=True):
    """Any of the variants, at least two, flat, without repetition. Null is a variant like any other."""

    variants: tuple[Type, ...]
    discriminator: Discriminator | None = None


class Null(Struct, frozen=True):
    """JSON null."""


class Unknown(Struct, frozen=True):
    """Any JSON value: the description says nothing, or nothing that can be expressed."""


class Other(Struct, frozen=True):
    """Any JSON but of one type, which the variants beside it have.

    ``items`` without ``type`` says something of arrays and nothing of anything else (JSON Schema, 7.6.1).
    """

    than: Literal["array", "object"]


Type: TypeAlias = Primitive | Constant | Choice | Array | Tuple | Map | Named | Union | Null | Unknown | Other


# --- declarations ----------------------------------------------------------------------------


class Docs(Struct, frozen=True, kw_only=True):
    """What the description says to people about one of its parts."""

    summary: str = ""
    description: str = ""
    deprecated: bool = False
    examples: tuple[Json, ...] = ()
    external: tuple[str, str] | None = None
    """URL and description of further documentation."""


class Bounds(Struct, frozen=True, kw_only=True, eq=False):
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
    pattern: str | None = None
    fewest: int | None = None
    """Items of an array."""
    unique: bool | None = None
    items: Bounds | None = None
    """What is asked of each of them, if anything is."""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Bounds) and self._compared == other._compared

    def __hash__(self) -> int:
        return hash(self._compared)

    @property
    def _compared(self) -> tuple[int | float | None, ...]:
        return (
            *(self.least, self.above, self.most, self.below),
            *(self.multiple_of, self.shortest, self.longest),
        )


class Field(Struct, frozen=True, kw_only=True):
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


class Model(Struct, frozen=True, kw_only=True):
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


class Member(Struct, frozen=True, kw_only=True):
    """One value of an enum; `name` is what the description calls it, if anything."""

    value: str | int
    name: str | None = None
    docs: Docs = Docs()


class Enum(Struct, frozen=True, kw_only=True):
    """Named scalars of one kind."""

    at: Pointer
    hint: NameHint
    kind: Literal["string", "integer"]
    members: tuple[Member, ...]
    docs: Docs = Docs()
    owner: Pointer | None = None
    extensions: Mapping[str, Json] = field(default_factory=dict)


class Alias(Struct, frozen=True, kw_only=True):
    """A name for a type: a component that is no object and no enum, or a discriminated union."""

    at: Pointer
    hint: NameHint
    type: Type
    docs: Docs = Docs()
    owner: Pointer | None = None
    extensions: Mapping[str, Json] = field(default_factory=dict)


Declaration: TypeAlias = Model | Enum | Alias
