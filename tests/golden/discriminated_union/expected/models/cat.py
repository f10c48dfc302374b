from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from .._runtime import OpenObject, wire


@dataclass(slots=True, kw_only=True)
class Cat(OpenObject):
    pet_type: Literal["cat"] = field(default="cat", metadata=wire("petType"))
    lives: int | None = None
