"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass

from ._runtime import OpenObject

__all__ = ["Other", "Thing"]


@dataclass(slots=True, kw_only=True)
class Other(OpenObject):
    size: int | None = None


@dataclass(slots=True, kw_only=True)
class Thing(OpenObject):
    name: str
