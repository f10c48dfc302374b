from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .._runtime import OpenObject

if TYPE_CHECKING:
    from . import UserPage


@dataclass(slots=True, kw_only=True)
class Team(OpenObject):
    """The schema ``Team``."""

    members: UserPage | None = None
