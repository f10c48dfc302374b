"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass

from ._runtime import OpenObject

__all__ = ["Problem", "Thing"]


@dataclass(slots=True, kw_only=True)
class Problem(OpenObject):
    detail: str | None = None


@dataclass(slots=True, kw_only=True)
class Thing(OpenObject):
    name: str
