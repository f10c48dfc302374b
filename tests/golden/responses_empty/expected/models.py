"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass

from ._runtime import OpenObject

__all__ = ["Thing"]


@dataclass(slots=True, kw_only=True)
class Thing(OpenObject):
    name: str
