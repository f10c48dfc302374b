"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from ._runtime import OpenObject

__all__ = ["Item", "Maps", "MapsInlineValue"]


@dataclass(slots=True, kw_only=True)
class Item(OpenObject):
    name: str | None = None


@dataclass(slots=True, kw_only=True)
class Maps(OpenObject):
    labels: dict[str, str] | None = None
    counts: dict[str, int] | None = None
    nested: dict[str, dict[str, float]] | None = None
    items: dict[str, Item] | None = None
    inline: dict[str, MapsInlineValue] | None = None
    maybe: dict[str, str | None] | None = None
    dates: dict[str, date] | None = None
    free: dict[str, Any] | None = None
    open: dict[str, Any] | None = None
    limited: dict[str, list[str]] | None = None


@dataclass(slots=True, kw_only=True)
class MapsInlineValue(OpenObject):
    size: int | None = None
