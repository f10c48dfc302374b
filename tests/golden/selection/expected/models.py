"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass

from ._runtime import OpenObject

__all__ = ["Part", "Whole"]


@dataclass(slots=True, kw_only=True)
class Part(OpenObject):
    name: str | None = None


@dataclass(slots=True, kw_only=True)
class Whole(OpenObject):
    """The schema ``A``."""

    part: Part | None = None
