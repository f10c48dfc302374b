from __future__ import annotations

from dataclasses import dataclass

from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class Bottom(OpenObject):
    id: int
    tag: str
    left: str | None = None
    right: str | None = None
