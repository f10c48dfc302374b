from __future__ import annotations

from dataclasses import dataclass, field

from .._runtime import EXTRA


@dataclass(slots=True, kw_only=True)
class Scores:
    """Named scores, and whatever the server adds."""

    total: int
    extra: dict[str, int] = field(default_factory=dict[str, int], metadata=EXTRA)
