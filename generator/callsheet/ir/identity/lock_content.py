"""Lock content: what the lock says of the last generation, and which keys have changed since."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct, field

from ...document.references.pointer import Pointer


class LockContent(Struct, frozen=True, kw_only=True):
    """What the lock keeps from the last generation."""

    names: Mapping[str, str] = field(default_factory=dict)
    """Names, by identity."""
    members: Mapping[str, str] = field(default_factory=dict)
    """The names of fields, arguments and members of enums: a line for each class and operation."""
    variants: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The facets by which a variant of a union is recognised, if something inside it has a name."""
    shapes: Mapping[str, str] = field(default_factory=dict)
    """A digest of the declaration behind each name that several schemas share."""
    paging: Mapping[str, str] = field(default_factory=dict)
    """How each operation is paged, if that was recognised; a rule in JSON."""
    models: Literal["", "module", "package"] = ""
    """Where models are declared: in one ``module`` or in a ``package``; empty where there are none yet."""
    is_positional: bool = False
    """Whether the keys of names hold the positions of parameters and variants, as in early locks."""
    description: str = ""
    """The digest of the description of that time."""


class Identities(Struct, frozen=True, kw_only=True):
    """What every pointer stands for, whatever its position."""

    keys: Mapping[Pointer, str] = field(default_factory=dict)
    """The key of each declaration for the lock."""
    previous_keys: Mapping[str, str] = field(default_factory=dict)
    """The keys of the lock for keys that have changed."""
    variants: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The variants in these keys, and the facets by which each is recognised."""
    shapes: Mapping[str, str] = field(default_factory=dict)
    """The digests in the lock."""
