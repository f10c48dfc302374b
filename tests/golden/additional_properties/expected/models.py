"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass

from ._runtime import OpenObject

__all__ = [
    "Allowed",
    "AllowedBySchema",
    "Composed",
    "Forbidden",
    "Unevaluated",
    "Unsaid",
]


@dataclass(slots=True, kw_only=True)
class Allowed(OpenObject):
    a: str | None = None


@dataclass(slots=True, kw_only=True)
class AllowedBySchema(OpenObject):
    a: str | None = None


@dataclass(slots=True, kw_only=True)
class Composed:
    a: str | None = None
    b: str | None = None


@dataclass(slots=True, kw_only=True)
class Forbidden:
    a: str | None = None


@dataclass(slots=True, kw_only=True)
class Unevaluated:
    a: str | None = None


@dataclass(slots=True, kw_only=True)
class Unsaid(OpenObject):
    a: str | None = None
