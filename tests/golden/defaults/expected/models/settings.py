from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from .. import models
from .._runtime import UNSET, OpenObject, Unset


@dataclass(slots=True, kw_only=True)
class Settings(OpenObject):
    retries: int = 3
    name: str = 'a "name"'
    ratio: float = 0.5
    tags: list[str] = field(default_factory=list[str])
    limits: dict[str, int] | None = None
    """Default: ``{"cpu": 2}``."""
    mode: models.Mode = models.Mode.FAST
    day: date | None = None
    """Default: ``"2024-02-29"``."""
    history: list[models.NewSettings] = field(
        default_factory=list["models.NewSettings"]
    )
    zero: float = 0.0
    nothing: str | None | Unset = UNSET
    kind: Literal["a", "b"] = "b"
    wrong: int | None = None
    """Default: ``"many"``."""
