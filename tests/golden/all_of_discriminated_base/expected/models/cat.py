from __future__ import annotations

from dataclasses import dataclass, field

from .._runtime import OpenObject, wire


@dataclass(slots=True, kw_only=True)
class Cat(OpenObject):
    """The schema ``Cat``."""

    pet_type: str = field(metadata=wire("petType"))
    name: str | None = None
    lives: int | None = None
