from __future__ import annotations

from dataclasses import dataclass, field

from .._runtime import EXTRA


@dataclass(slots=True, kw_only=True)
class Typed:
    a: str | None = None
    extra: dict[str, int] = field(default_factory=dict[str, int], metadata=EXTRA)
