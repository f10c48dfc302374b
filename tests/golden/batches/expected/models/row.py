from __future__ import annotations

from dataclasses import dataclass

from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class Row(OpenObject):
    key: RowKey | None = None


@dataclass(slots=True, kw_only=True)
class RowKey(OpenObject):
    id: int | None = None
