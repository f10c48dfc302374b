from __future__ import annotations

from dataclasses import dataclass

from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class Old(OpenObject):
    id: int | None = None
    """A number."""
    size: float | None = None
    note: str | None = None
    """Short."""
