from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .._runtime import OpenObject

if TYPE_CHECKING:
    from . import Priority, Reason, Same, Short


@dataclass(slots=True, kw_only=True)
class Case(OpenObject):
    """The schema ``Case``."""

    priority: Priority | None = None
    reason: Reason | None = None
    short: Short | None = None
    same: Same | None = None
