from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from .. import models
from .._runtime import UNSET, OpenObject, OpenStr, Unset


class SettingsKind(OpenStr):
    """The schema of ``kind`` in ``Settings``."""

    A = "a"
    B = "b"


@dataclass(slots=True, kw_only=True)
class Settings(OpenObject):
    """The schema ``Settings``."""

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
    kind: SettingsKind = SettingsKind.B
    wrong: int | None = None
    """Default: ``"many"``."""
