"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass

from ._runtime import OpenObject

__all__ = ["Pet"]


@dataclass(slots=True, kw_only=True)
class Pet(OpenObject):
    name: str
