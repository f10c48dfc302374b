"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass

from ._runtime import OpenObject

__all__ = ["Bottom", "Left", "Right", "Top"]


@dataclass(slots=True, kw_only=True)
class Bottom(OpenObject):
    id: int
    tag: str
    left: str | None = None
    right: str | None = None


@dataclass(slots=True, kw_only=True)
class Left(OpenObject):
    id: int
    tag: str | None = None
    left: str | None = None


@dataclass(slots=True, kw_only=True)
class Right(OpenObject):
    id: int
    tag: str
    right: str | None = None


@dataclass(slots=True, kw_only=True)
class Top(OpenObject):
    id: int
    tag: str | None = None
