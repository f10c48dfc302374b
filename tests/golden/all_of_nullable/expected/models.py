"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass

from ._runtime import UNSET, OpenObject, Unset

__all__ = ["Base", "Extended", "Holder"]


@dataclass(slots=True, kw_only=True)
class Base(OpenObject):
    a: str | None = None


@dataclass(slots=True, kw_only=True)
class Extended(OpenObject):
    a: str | None = None
    b: str | None = None


@dataclass(slots=True, kw_only=True)
class Holder(OpenObject):
    base: Base | None | Unset = UNSET
    wrapped: Base | None | Unset = UNSET
    extended: Extended | None = None
    maybe: Extended | None | Unset = UNSET
