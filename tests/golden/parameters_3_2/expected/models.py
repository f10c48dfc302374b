"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass

from ._runtime import OpenObject

__all__ = ["Where"]


@dataclass(slots=True, kw_only=True)
class Where(OpenObject):
    name: str
    tags: list[str] | None = None
