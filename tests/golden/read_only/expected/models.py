"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass

from ._runtime import OpenObject

__all__ = ["Report"]


@dataclass(slots=True, kw_only=True)
class Report(OpenObject):
    """Only ever read."""

    id: str
    """Set by the server."""
    rows: int
    """How many there are.

    Set by the server.
    """
    title: str = "Untitled"
    secret: str | None = None
