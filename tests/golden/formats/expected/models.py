"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Annotated
from uuid import UUID

from ._runtime import BASE64URL, Format, OpenObject, wire

__all__ = ["Thing"]


@dataclass(slots=True, kw_only=True)
class Thing(OpenObject):
    at: datetime | None = None
    date_: date | None = field(default=None, metadata=wire("date"))
    time_: time | None = field(default=None, metadata=wire("time"))
    lasts: timedelta | None = None
    id: UUID | None = None
    price: Decimal | None = None
    data: bytes | None = None
    encoded: Annotated[bytes, BASE64URL] | None = None
    small: int | None = None
    large: int | None = None
    factor: float | None = None
    home: str | None = None
    other: str | None = None
    money: Annotated[Decimal, Format(Decimal, str)] | None = None
