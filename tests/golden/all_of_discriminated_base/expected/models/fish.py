from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from .._runtime import OpenObject, wire


@dataclass(slots=True, kw_only=True)
class Fish(OpenObject):
    """Adds nothing."""

    pet_type: Literal["Fish"] = field(default="Fish", metadata=wire("petType"))
    name: str | None = None
