from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class Page(OpenObject):
    """One page of a list."""

    items: list[Any]
    next: str | None = None
