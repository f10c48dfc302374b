"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass

from ._runtime import OpenObject

__all__ = ["New", "Old"]


@dataclass(slots=True, kw_only=True)
class New(OpenObject):
    id: str | None = None
    """A word."""
    size: int | None = None
    note: str | None = None
    """Short."""


@dataclass(slots=True, kw_only=True)
class Old(OpenObject):
    id: int | None = None
    """A number."""
    size: float | None = None
    note: str | None = None
    """Short."""
