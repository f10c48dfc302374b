from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class PetLower(OpenObject):
    """The schema ``pet``."""

    status: Literal["c", "d"] | None = None
