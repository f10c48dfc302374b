from __future__ import annotations

from dataclasses import dataclass

from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class Login(OpenObject):
    """Only ever sent."""

    id: int | None = None
    """Set by the server."""
    name: str
    password: str
    remember: bool | None = None
    """Default: ``False``."""
