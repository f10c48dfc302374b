from __future__ import annotations

from dataclasses import dataclass

from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class Error(OpenObject):
    category: str | None = None
    message: str | None = None
    context: dict[str, list[str]] | None = None
