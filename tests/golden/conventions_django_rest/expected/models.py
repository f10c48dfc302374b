"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass

from ._runtime import OpenObject

__all__ = ["PaginatedPetList", "PatchedPet", "Pet"]


@dataclass(slots=True, kw_only=True)
class PaginatedPetList(OpenObject):
    count: int
    results: list[Pet]


@dataclass(slots=True, kw_only=True)
class PatchedPet(OpenObject):
    name: str | None = None


@dataclass(slots=True, kw_only=True)
class Pet(OpenObject):
    name: str
