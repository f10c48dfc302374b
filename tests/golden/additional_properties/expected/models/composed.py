from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True, kw_only=True)
class Composed:
    a: str | None = None
    b: str | None = None
