"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass

from ._runtime import OpenObject

__all__ = ["Article", "Draft", "Strict"]


@dataclass(slots=True, kw_only=True)
class Article(OpenObject):
    title: str
    text: str | None = None


@dataclass(slots=True, kw_only=True)
class Draft(OpenObject):
    title: str | None = None
    text: str | None = None


@dataclass(slots=True, kw_only=True)
class Strict(OpenObject):
    title: str
    text: str
