"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass

from ._runtime import UNSET, OpenObject, Unset

__all__ = ["Other", "Thing"]


@dataclass(slots=True, kw_only=True)
class Other(OpenObject):
    a: str | None = None


@dataclass(slots=True, kw_only=True)
class Thing(OpenObject):
    text: str | None
    age: int | None | Unset = UNSET
    other: Other | None | Unset = UNSET
    items: list[str] | None | Unset = UNSET
