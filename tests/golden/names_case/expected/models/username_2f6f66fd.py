from __future__ import annotations

from dataclasses import dataclass

from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class Username_2f6f66fd(OpenObject):
    """The schema ``Username``."""

    a: str | None = None
