from __future__ import annotations

from dataclasses import dataclass

from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class Bad(OpenObject):
    """The schema ``Bad``."""

    b: str | None = None
