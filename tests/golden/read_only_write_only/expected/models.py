"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass, field

from ._runtime import OpenObject, wire

__all__ = ["User"]


@dataclass(slots=True, kw_only=True)
class User(OpenObject):
    id: int | None = field(default=None, metadata=wire("id", read_only=True))
    """Set by the server."""
    name: str
    password: str | None = None
