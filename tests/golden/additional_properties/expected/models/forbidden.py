from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True, kw_only=True)
class Forbidden:
    """The schema ``Forbidden``."""

    a: str | None = None
