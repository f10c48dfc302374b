from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from .._runtime import OpenObject, wire


@dataclass(slots=True, kw_only=True)
class Poodle(OpenObject):
    pet_type: Literal["Poodle"] = field(default="Poodle", metadata=wire("petType"))
    name: str | None = None
    tricks: list[str] | None = None
    curls: int | None = None
