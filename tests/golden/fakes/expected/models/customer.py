from __future__ import annotations

from dataclasses import dataclass

from .._runtime import UNSET, Unset


@dataclass(slots=True, kw_only=True)
class Customer:
    name: str
    contact: str
    code: str
    server: str
    languages: list[str]
    rating: float
    extras: dict[str, int]
    discount: int | None = None
    nick: str | None | Unset = UNSET
    homepage: str | None = None
