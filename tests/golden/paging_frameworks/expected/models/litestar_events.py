from __future__ import annotations

from dataclasses import dataclass

from .. import models
from .._runtime import UNSET, OpenObject, Unset


@dataclass(slots=True, kw_only=True)
class LitestarEventsResponse(OpenObject):
    """EventsPage."""

    items: list[models.Book] | None = None
    results_per_page: int | None = None
    cursor: str | None | Unset = UNSET
