from __future__ import annotations

from dataclasses import dataclass

from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class LooksStepsResponse(OpenObject):
    """Steps."""

    steps: list[str] | None = None
    next: str | None = None
