from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from .._runtime import OpenObject, wire


@dataclass(slots=True, kw_only=True)
class Pet(OpenObject):
    """Only read."""

    object_: Literal["pet"] = field(default="pet", metadata=wire("object"))
    """Set by the server."""
    state: Literal["final"] | None = "final"
    """Set by the server."""
    origin: Literal["farm"] | None = "farm"
