from __future__ import annotations

from dataclasses import dataclass
from dataclasses import field as _field

from .._runtime import EXTRA, wire


@dataclass(slots=True, kw_only=True)
class Typed:
    extra_: str | None = _field(default=None, metadata=wire("extra"))
    field: str | None = None
    extra: dict[str, int] = _field(default_factory=dict[str, int], metadata=EXTRA)
