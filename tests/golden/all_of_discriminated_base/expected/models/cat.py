from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from .._runtime import OpenObject, wire


@dataclass(slots=True, kw_only=True)
class Cat(OpenObject):
    pet_type: Literal["Cat"] = field(default="Cat", metadata=wire("petType"))
    name: str | None = None
    lives: int | None = None
