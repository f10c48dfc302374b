from __future__ import annotations

from dataclasses import dataclass

from .. import models
from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class TeamPage(OpenObject):
    items: list[models.Team]
    next: str | None = None
    total: int | None = None
