from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .._runtime import OpenObject

if TYPE_CHECKING:
    from . import Level


@dataclass(slots=True, kw_only=True)
class Log(OpenObject):
    """The schema ``Log``."""

    level: Level
