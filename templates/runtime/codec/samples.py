"""Samples: values of formats for fakes, the same each time.

Each is made from a number and from where the value stands: ``Pet.born``.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from uuid import NAMESPACE_OID, UUID, uuid5


def sample_datetime(seed: int, _: str) -> datetime:
    return datetime(2024, 1, 1, 12, tzinfo=UTC) + timedelta(days=seed)


def sample_naive(seed: int, place: str) -> datetime:
    return sample_datetime(seed, place).replace(tzinfo=None)


def sample_date(seed: int, place: str) -> date:
    return sample_datetime(seed, place).date()


def sample_time(seed: int, _: str) -> time:
    return time(12, seed % 60)


def sample_duration(seed: int, _: str) -> timedelta:
    return timedelta(minutes=seed + 1)


def sample_uuid(seed: int, place: str) -> UUID:
    return UUID(bytes=uuid5(NAMESPACE_OID, f"{seed}.{place}").bytes, version=4)


def sample_bytes(seed: int, place: str) -> bytes:
    name = place.rpartition(".")[2]
    return (f"{name}-{seed}" if seed else name).encode()


def sample_decimal(seed: int, _: str) -> Decimal:
    return Decimal(f"{seed + 1}.50")
