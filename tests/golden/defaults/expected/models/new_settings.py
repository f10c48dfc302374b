from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .._runtime import OpenObject

if TYPE_CHECKING:
    from . import Mode


@dataclass(slots=True, kw_only=True)
class NewSettings(OpenObject):
    """The schema ``NewSettings``."""

    retries: int | None = None
    """Default: ``3``."""
    mode: Mode | None = None
    """Default: ``"fast"``."""
