"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from ._runtime import EXTRA, OpenObject

__all__ = ["Entries", "EntriesValue", "Scores"]


@dataclass(slots=True, kw_only=True)
class Entries:
    count: int | None = None
    extra: dict[str, EntriesValue] = field(
        default_factory=dict[str, "EntriesValue"], metadata=EXTRA
    )


@dataclass(slots=True, kw_only=True)
class EntriesValue(OpenObject):
    at: datetime | None = None


@dataclass(slots=True, kw_only=True)
class Scores:
    """Named scores, and whatever the server adds."""

    total: int
    extra: dict[str, int] = field(default_factory=dict[str, int], metadata=EXTRA)
