from __future__ import annotations

from dataclasses import dataclass

from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class Owned(OpenObject):
    """The schema ``Owned``."""

    id: int
    """The key."""
    owner: str | None = None
