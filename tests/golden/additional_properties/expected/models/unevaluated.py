from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True, kw_only=True)
class Unevaluated:
    a: str | None = None
