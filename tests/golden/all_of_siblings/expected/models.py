"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass

from ._runtime import OpenObject

__all__ = ["Base", "Beside", "Described"]


@dataclass(slots=True, kw_only=True)
class Base(OpenObject):
    id: int


@dataclass(slots=True, kw_only=True)
class Beside(OpenObject):
    id: int
    name: str


@dataclass(slots=True, kw_only=True)
class Described(OpenObject):
    base: Base | None = None
    """Says nothing about the type."""
    titled: Base | None = None
