"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ._runtime import EXTRA, UNSET, OpenObject

__all__ = [
    "Closed",
    "ListThingsItem",
    "ListThingsPosition",
    "ListThingsResponse",
    "Typed",
]


@dataclass(slots=True, kw_only=True)
class Closed:
    a: str | None = None
    pair: tuple[str, int] | None = None
    labels: dict[str, str] | None = None
    any: Any = UNSET


@dataclass(slots=True, kw_only=True)
class ListThingsItem(OpenObject):
    name: str | None = None
    position: ListThingsPosition | None = None


@dataclass(slots=True, kw_only=True)
class ListThingsPosition(OpenObject):
    x: float
    y: float


@dataclass(slots=True, kw_only=True)
class ListThingsResponse(OpenObject):
    items: list[ListThingsItem]


@dataclass(slots=True, kw_only=True)
class Typed:
    a: str | None = None
    extra: dict[str, int] = field(default_factory=dict[str, int], metadata=EXTRA)
