"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ._runtime import UNSET, OpenObject, Unset

__all__ = ["MaybeObject", "Other", "Thing", "ThingInline"]


@dataclass(slots=True, kw_only=True)
class MaybeObject(OpenObject):
    c: str | None = None


@dataclass(slots=True, kw_only=True)
class Other(OpenObject):
    a: str | None = None


@dataclass(slots=True, kw_only=True)
class Thing(OpenObject):
    text: str | None
    other: Other | None
    any: Other | str | None | Unset = UNSET
    aliased: Other | None
    word: str | None | Unset = UNSET
    object: MaybeObject | None | Unset = UNSET
    single: int | None | Unset = UNSET
    const: int | None | Unset = UNSET
    dates: list[date | None] | None = None
    inline: ThingInline | None | Unset = UNSET


@dataclass(slots=True, kw_only=True)
class ThingInline(OpenObject):
    b: str | None = None
