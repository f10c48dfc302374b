from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class Fish(OpenObject):
    """No mapping has it, so its name means it."""

    kind: Literal["Fish"] | None = "Fish"
    depth: float | None = None
