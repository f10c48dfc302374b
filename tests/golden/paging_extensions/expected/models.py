"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass

from ._runtime import OpenObject

__all__ = ["Page", "SpeakeasyCursorBody", "Thing"]


@dataclass(slots=True, kw_only=True)
class Page(OpenObject):
    things: list[Thing] | None = None
    token: str | None = None
    next_cursor: str | None = None
    link: str | None = None
    pages: int | None = None


@dataclass(slots=True, kw_only=True)
class SpeakeasyCursorBody(OpenObject):
    """Since."""

    since: str | None = None


@dataclass(slots=True, kw_only=True)
class Thing(OpenObject):
    at: str | None = None
