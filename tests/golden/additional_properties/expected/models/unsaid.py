from __future__ import annotations

from dataclasses import dataclass

from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class Unsaid(OpenObject):
    """The schema ``Unsaid``."""

    a: str | None = None
