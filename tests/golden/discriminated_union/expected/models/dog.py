from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from .._runtime import OpenObject, wire


@dataclass(slots=True, kw_only=True)
class Dog(OpenObject):
    pet_type: Literal["dog", "hound"] = field(metadata=wire("petType"))
    tricks: list[str] | None = None
