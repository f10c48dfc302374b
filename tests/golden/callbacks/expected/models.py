"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from ._runtime import UNSET, OpenObject, Unset, wire

__all__ = ["Event", "Message"]


@dataclass(slots=True, kw_only=True)
class Event(OpenObject):
    id: int


@dataclass(slots=True, kw_only=True)
class Message(OpenObject):
    from_: str = field(metadata=wire("from"))
    body: str | None = None
    count: int | None = None
    size: float | None | Unset = UNSET
    urgent: bool | None = None
    media: list[str] | None = None
    codes: list[int] | None = None
    at: datetime | None = None
    event: Event | None = None
