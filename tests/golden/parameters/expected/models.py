"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass

from ._runtime import OpenObject

__all__ = ["SearchFilter"]


@dataclass(slots=True, kw_only=True)
class SearchFilter(OpenObject):
    name: str | None = None
    age: int | None = None
