"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass, field

from ._runtime import OpenObject, wire

__all__ = ["Login"]


@dataclass(slots=True, kw_only=True)
class Login(OpenObject):
    """Only ever sent."""

    id: int | None = field(default=None, metadata=wire("id", read_only=True))
    """Set by the server."""
    name: str
    password: str
    remember: bool | None = None
    """Default: ``False``."""
