"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass, field

from ._runtime import UNSET, OpenObject, Unset, wire

__all__ = ["Thing"]


@dataclass(slots=True, kw_only=True)
class Thing(OpenObject):
    text: str
    whole: int
    number: float
    flag: bool
    nothing: None
    optional: str | None = None
    either: str | int | None = None
    list_or_null: list[str] | None | Unset = field(
        default=UNSET, metadata=wire("listOrNull")
    )
