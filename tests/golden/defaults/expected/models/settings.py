from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from .._runtime import OpenObject
from .mode import Mode


@dataclass(slots=True, kw_only=True)
class Settings(OpenObject):
    """The schema ``Settings``."""

    retries: int = 3
    name: str = 'a "name"'
    ratio: float = 0.5
    tags: list[str] = field(default_factory=list)
    limits: dict[str, int] | None = None
    """Default: ``{"cpu": 2}``."""
    mode: Mode = Mode.FAST
    day: date | None = None
    """Default: ``"2024-02-29"``."""
