from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True, kw_only=True)
class Forbidden:
    a: str | None = None
