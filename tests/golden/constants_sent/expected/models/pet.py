from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class Pet(OpenObject):
    """Only read."""

    object: Literal["pet"] = "pet"
    """Set by the server."""
    state: Literal["final"] | None = "final"
    """Set by the server."""
    origin: Literal["farm"] | None = "farm"
