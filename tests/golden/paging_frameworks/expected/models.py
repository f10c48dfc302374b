"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass

from ._runtime import UNSET, OpenObject, Unset

__all__ = ["Book", "LitestarEventsResponse", "LitestarPeopleResponse", "PageBook"]


@dataclass(slots=True, kw_only=True)
class Book(OpenObject):
    title: str


@dataclass(slots=True, kw_only=True)
class LitestarEventsResponse(OpenObject):
    """EventsPage."""

    items: list[Book] | None = None
    results_per_page: int | None = None
    cursor: str | None | Unset = UNSET


@dataclass(slots=True, kw_only=True)
class LitestarPeopleResponse(OpenObject):
    """PeoplePage."""

    items: list[Book] | None = None
    page_size: int | None = None
    current_page: int | None = None
    total_pages: int | None = None


@dataclass(slots=True, kw_only=True)
class PageBook(OpenObject):
    items: list[Book]
    total: int
    page: int
    size: int
    pages: int
