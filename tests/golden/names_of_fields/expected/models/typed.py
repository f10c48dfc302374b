from __future__ import annotations

from dataclasses import dataclass, field

from .._runtime import EXTRA, wire


@dataclass(slots=True, kw_only=True)
class Typed:
    extra_: str | None = field(default=None, metadata=wire("extra"))
    field_: str | None = field(default=None, metadata=wire("field"))
    extra: dict[str, int] = field(default_factory=dict[str, int], metadata=EXTRA)
