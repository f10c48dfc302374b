from __future__ import annotations

from dataclasses import dataclass

from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class Type2(OpenObject):
    """The schema ``2``."""

    a: str | None = None
