"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass

from ._runtime import OpenObject

__all__ = ["Document", "DocumentPage", "Entity", "Owned"]


@dataclass(slots=True, kw_only=True)
class Document(OpenObject):
    id: int
    """The key."""
    owner: str
    pages: list[DocumentPage] | None = None


@dataclass(slots=True, kw_only=True)
class DocumentPage(OpenObject):
    text: str | None = None


@dataclass(slots=True, kw_only=True)
class Entity(OpenObject):
    id: int
    """The key."""


@dataclass(slots=True, kw_only=True)
class Owned(OpenObject):
    id: int
    """The key."""
    owner: str | None = None
