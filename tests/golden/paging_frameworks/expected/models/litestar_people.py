from __future__ import annotations

from dataclasses import dataclass

from .. import models
from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class LitestarPeopleResponse(OpenObject):
    """PeoplePage."""

    items: list[models.Book] | None = None
    page_size: int | None = None
    current_page: int | None = None
    total_pages: int | None = None
