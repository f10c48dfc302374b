"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass

from ._runtime import OpenObject

__all__ = ["GetV1PetsResponse", "PathItemsHookPostBody"]


@dataclass(slots=True, kw_only=True)
class GetV1PetsResponse(OpenObject):
    pets: list[str]


@dataclass(slots=True, kw_only=True)
class PathItemsHookPostBody(OpenObject):
    id: int | None = None
