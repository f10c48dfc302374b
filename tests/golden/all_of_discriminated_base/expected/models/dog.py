from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from .._runtime import OpenObject, wire


@dataclass(slots=True, kw_only=True)
class Dog(OpenObject):
    pet_type: Literal["dog"] = field(default="dog", metadata=wire("petType"))
    name: str | None = None
    tricks: list[str] | None = None
