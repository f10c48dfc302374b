"""Samples: values of formats, the same each time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, Final
from uuid import NAMESPACE_OID, UUID, uuid5

from ...codec.formats import FORMATS
from ...codec.models import Format
from ..formats import BASE64URL, DECIMAL_NUMBER, NAIVE, NAIVE_IS_UTC


def _datetime(seed: int, _: str) -> datetime:
    return datetime(2024, 1, 1, 12, tzinfo=UTC) + timedelta(days=seed)


def _naive(seed: int, place: str) -> datetime:
    return _datetime(seed, place).replace(tzinfo=None)


def _date(seed: int, place: str) -> date:
    return _datetime(seed, place).date()


def _time(seed: int, _: str) -> time:
    return time(12, seed % 60)


def _duration(seed: int, _: str) -> timedelta:
    return timedelta(minutes=seed + 1)


def _uuid(seed: int, place: str) -> UUID:
    return UUID(bytes=uuid5(NAMESPACE_OID, f"{seed}.{place}").bytes, version=4)


def _bytes(seed: int, place: str) -> bytes:
    name = place.rpartition(".")[2]
    return (f"{name}-{seed}" if seed else name).encode()


def _decimal(seed: int, _: str) -> Decimal:
    return Decimal(f"{seed + 1}.50")


SAMPLES: Final[Mapping[Format, Callable[[int, str], Any]]] = {
    FORMATS[datetime]: _datetime,
    FORMATS[date]: _date,
    FORMATS[time]: _time,
    FORMATS[timedelta]: _duration,
    FORMATS[UUID]: _uuid,
    FORMATS[bytes]: _bytes,
    FORMATS[Decimal]: _decimal,
    BASE64URL: _bytes,
    DECIMAL_NUMBER: _decimal,
    NAIVE: _naive,
    NAIVE_IS_UTC: _datetime,
}
"""A row for each format: its value is made from a number and from where it stands, ``Pet.born``."""
