"""A dog."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from runtime import EXTRA, wire


@dataclass(slots=True, kw_only=True)
class Dog:
    bark: int
    pet_type: Literal["dog"] = field(default="dog", metadata=wire("petType"))
    extra: dict[str, Any] = field(default_factory=dict, repr=False, metadata=EXTRA)
