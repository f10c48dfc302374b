"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass, field

from ._runtime import OpenObject, wire

__all__ = ["Entity", "Named", "User"]


@dataclass(slots=True, kw_only=True)
class Entity(OpenObject):
    id: int | None = field(default=None, metadata=wire("id", read_only=True))
    """Given by the server.

    Set by the server.
    """


@dataclass(slots=True, kw_only=True)
class Named(OpenObject):
    name: str | None = None
    """What people call it."""


@dataclass(slots=True, kw_only=True)
class User(OpenObject):
    """Somebody."""

    id: int | None = field(default=None, metadata=wire("id", read_only=True))
    """Given by the server.

    Set by the server.
    """
    name: str
    """What people call it."""
    email: str
