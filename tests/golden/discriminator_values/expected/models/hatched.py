from __future__ import annotations

from dataclasses import dataclass

from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class Hatched(OpenObject):
    """Its default says that the union is wrong."""

    hunts: str | None = None
    """Default: ``"seeds"``."""
