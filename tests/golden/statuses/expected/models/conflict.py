from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .._runtime import OpenObject

if TYPE_CHECKING:
    from . import Job


@dataclass(slots=True, kw_only=True)
class Conflict_(OpenObject):
    """The schema ``Conflict``."""

    running: Job | None = None
