from __future__ import annotations

from dataclasses import dataclass

from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class Init(OpenObject):
    """The schema ``__init__``."""

    a: str | None = None
