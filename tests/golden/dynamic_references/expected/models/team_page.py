from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .._runtime import OpenObject

if TYPE_CHECKING:
    from . import Team


@dataclass(slots=True, kw_only=True)
class TeamPage(OpenObject):
    """The schema ``TeamPage``."""

    items: list[Team]
    next: str | None = None
    total: int | None = None
