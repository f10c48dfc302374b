from __future__ import annotations

from dataclasses import dataclass, field

from .._runtime import OpenObject, wire


@dataclass(slots=True, kw_only=True)
class Epsilonnualpha(OpenObject):
    """The schema ``\u0388\u03bd\u03b1``."""

    omicronnuomicronmualpha: str | None = field(
        default=None, metadata=wire("\u03cc\u03bd\u03bf\u03bc\u03b1")
    )
