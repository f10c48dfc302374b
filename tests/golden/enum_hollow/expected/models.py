"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass

from ._runtime import UNSET, OpenObject, Unset

__all__ = ["Owner", "Shop"]


@dataclass(slots=True, kw_only=True)
class Owner(OpenObject):
    name: str | None = None


@dataclass(slots=True, kw_only=True)
class Shop(OpenObject):
    name: str | None = None
    days: list[str] | None = None
    hours: list[int] | None | Unset = UNSET
    owner: Owner | None = None
    limits: dict[str, int] | None = None
    pairs: list[int] | None = None
