"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass

from ._runtime import UNSET, OpenObject, Unset

__all__ = ["Note"]


@dataclass(slots=True, kw_only=True)
class Note(OpenObject):
    text: str
    author: str | None
    title: str | None = None
    color: str | None | Unset = UNSET
    """Null takes the color away."""
