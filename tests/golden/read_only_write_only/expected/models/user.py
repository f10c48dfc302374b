from __future__ import annotations

from dataclasses import dataclass

from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class User(OpenObject):
    id: int | None = None
    """Set by the server."""
    name: str
    password: str | None = None
