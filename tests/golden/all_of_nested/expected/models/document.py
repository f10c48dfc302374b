from __future__ import annotations

from dataclasses import dataclass

from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class Document(OpenObject):
    """The schema ``Document``."""

    id: int
    """The key."""
    owner: str
    pages: list[DocumentPage] | None = None


@dataclass(slots=True, kw_only=True)
class DocumentPage(OpenObject):
    """The schema of ``page`` in ``Document``."""

    text: str | None = None
