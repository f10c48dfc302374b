"""`tagged`: the word that models say with how the variants of a union are told apart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, ClassVar, Final

from ..codec.models import Note

__all__ = ["tagged"]


@dataclass(frozen=True, slots=True, eq=False)
class Tagged(Note):
    """How the variants of a union are told apart; see `tagged`."""

    extra: ClassVar[str] = "tagged_unions"
    wire: str
    variants: Mapping[str, str]
    default: str | None
    base: str | None = None


def tagged(
    wire: str,
    variants: Mapping[str, str],
    default: str | None = None,
    *,
    base: str | None = None,
) -> Tagged:
    """Mark a union as told apart by the value of one property: ``Annotated[A | B, tagged(...)]``.

    ``variants`` leads from values to names of classes or aliases, which are looked up when
    such a value arrives. ``default`` is the variant of objects that have no such property, or a
    value in it that ``variants`` does not have (OpenAPI 3.2, 4.25). ``base`` is what all variants
    extend: such objects are read as that, with a drift.
    """
    return Tagged(wire, MappingProxyType(dict(variants)), default, base)


WORDS: Final[dict[str, Any]] = {"tagged": tagged}
"""What type expressions may use."""
