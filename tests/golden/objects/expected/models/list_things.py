from __future__ import annotations

from dataclasses import dataclass

from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class ListThingsResponse(OpenObject):
    items: list[ListThingsItem]


@dataclass(slots=True, kw_only=True)
class ListThingsItem(OpenObject):
    name: str | None = None
    position: ListThingsPosition | None = None


@dataclass(slots=True, kw_only=True)
class ListThingsPosition(OpenObject):
    x: float
    y: float
