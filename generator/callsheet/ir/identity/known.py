"""Known: what the lock says of the last time, and where the places that it names are now."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

from ...document.references.pointer import Pointer


class Known(Struct, frozen=True, kw_only=True):
    """What was given before, and is kept."""

    names: Mapping[str, str] = field(default_factory=dict)
    """Who is called what, by identity."""
    members: Mapping[str, str] = field(default_factory=dict)
    """The names of fields, arguments and members of enums: a line for each class and operation."""
    variants: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By what each variant of a union is recognised that has something inside with a name."""
    shapes: Mapping[str, str] = field(default_factory=dict)
    """What is behind each name that several places have in common, as a digest."""
    paging: Mapping[str, str] = field(default_factory=dict)
    """How each operation is paged, if nobody said it and its shape did; a rule in JSON."""
    models: str = ""
    """Where models are declared: in one ``module`` or in a ``package``; empty where there are none yet."""
    is_positional: bool = False
    """Whether the keys of names hold the positions of parameters and variants, as early locks have it."""
    description: str = ""
    """The digest of the description of that time."""


class Identities(Struct, frozen=True, kw_only=True):
    """What every place is, whatever its position."""

    keys: Mapping[Pointer, str] = field(default_factory=dict)
    """The key of each declaration for the lock."""
    was: Mapping[str, str] = field(default_factory=dict)
    """The key that the lock has for a place, where that is another."""
    variants: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The variants on the way to all these, and by what each is recognised."""
    shapes: Mapping[str, str] = field(default_factory=dict)
    """As the lock has them."""
