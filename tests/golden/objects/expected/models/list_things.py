from __future__ import annotations

from dataclasses import dataclass

from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class ListThingsResponse(OpenObject):
    """The schema of ``response`` in ``things.list_things``."""

    items: list[ListThingsItem]


@dataclass(slots=True, kw_only=True)
class ListThingsItem(OpenObject):
    """The schema of ``item`` in ``things.list_things``."""

    name: str | None = None
    position: ListThingsPosition | None = None


@dataclass(slots=True, kw_only=True)
class ListThingsPosition(OpenObject):
    """The schema of ``position`` in ``things.list_things``."""

    x: float
    y: float
