from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True, kw_only=True)
class Customer:
    name: str
    contact: str
    code: str
    server: str
    languages: list[str]
    rating: float
    extras: dict[str, int]
