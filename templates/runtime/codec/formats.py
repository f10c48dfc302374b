"""Formats: Python types for JSON strings. All but the two most common are an extra.

Date-times are as RFC 3339 says, with the received offset; any case of T and Z, or a space; no
seconds, and offsets as +0530 and +05; fractions of any length are cut at microseconds; a leap second
reads as the second before it. No offset: an error, or a drift with strict=False.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, time, timedelta
from typing import Final
from uuid import NAMESPACE_OID, UUID, uuid5

from .codec_errors import EncodeError, NearMiss
from .models import Format

_TWO: Final = tuple(f"{n:02}" for n in range(100))
CLOCK: Final = r"(\d\d:\d\d)(?::(\d\d)(?:[.,](\d+))?)?([Zz]|[+-]\d\d(?::?\d\d)?)?"
_DATETIME: Final = re.compile(rf"(\d{{4}}-\d\d-\d\d)[Tt ]{CLOCK}", re.ASCII)
MARKS: Final = slice(4, 20, 3)
"""Where the separators of a date-time are, up to the end of its seconds."""
_read_datetime: Final = datetime.fromisoformat
_MINUTE: Final = timedelta(minutes=1)


def parse_datetime(text: str) -> datetime:
    # What nearly all servers write needs no regular expression. The separators are looked at, as
    # fromisoformat alone takes more than is described (week dates, no separators), and ends at NUL.
    size, marks = len(text), text[MARKS]
    if (
        (size == 20 and marks == "--T::Z")
        or (size in (24, 27) and marks == "--T::." and text[-1] == "Z")
        or (size == 25 and marks in ("--T::+", "--T::-") and text[22] == ":")
    ) and "\0" not in text:
        try:
            return _read_datetime(text)
        except ValueError:
            pass  # a leap second, or none at all
    value = parse_spelled(text)
    if value.tzinfo is None:
        raise NearMiss("expected date-time with an offset, got one without", value)
    return value


def parse_spelled(text: str) -> datetime:
    found = _DATETIME.fullmatch(text)
    if found is None:
        raise ValueError
    day, *time_of_day = found.groups()
    return datetime.fromisoformat(f"{day}T{clock(*time_of_day)}")


def clock(
    minutes: str, second: str | None, fraction: str | None, zone: str | None
) -> str:
    """A time of day as every Python reads it."""
    second = "59" if second == "60" else second or "00"
    return f"{minutes}:{second}.{(fraction or '0')[:6]}{(zone or '').upper()}"


def dump_datetime(value: datetime) -> str:
    zone = "Z" if value.tzinfo is UTC else offset_of(value)
    if zone is None:  # of seconds, as there was before railways
        value, zone = _in_utc(value), "Z"
    if not zone:
        raise EncodeError(
            "a datetime without an offset names no point in time: give it one (tzinfo=UTC), "
            'or say what it means with datetimes = "naive" or "utc" in callsheet.toml'
        )
    # Several times as fast as isoformat, which formats every part of it anew.
    year, month, day = value.year, value.month, value.day
    hour, minute, second = value.hour, value.minute, value.second
    micro = value.microsecond
    two, end = _TWO, zone
    if micro % 1000:
        end = f".{micro:06}{zone}"
    elif micro:
        end = f".{two[micro // 10000]}{micro // 1000 % 10}{zone}"
    return (
        f"{two[year // 100]}{two[year % 100]}-{two[month]}-{two[day]}"
        f"T{two[hour]}:{two[minute]}:{two[second]}{end}"
    )


def sample_datetime(seed: int, _: str) -> datetime:
    return datetime(2024, 1, 1, 12, tzinfo=UTC) + timedelta(days=seed)


def offset_of(value: datetime | time) -> str | None:
    """``Z``, ``+05:30``, nothing where there is none; None where it is of no whole minutes."""
    offset = value.utcoffset()
    if offset is None:
        return ""
    minutes, rest = divmod(offset, _MINUTE)
    if rest:
        return None
    hours, minutes_left = divmod(abs(minutes), 60)
    sign = "-" if minutes < 0 else "+"
    return f"{sign}{_TWO[hours]}:{_TWO[minutes_left]}" if minutes else "Z"


def _in_utc(value: datetime) -> datetime:
    try:
        return value.astimezone(UTC)
    except OverflowError:
        message = "a datetime before the year 1 or after 9999 in UTC cannot be written"
        raise EncodeError(message) from None


def parse_uuid(text: str) -> UUID:
    if len(text) != 36 or not text[8] == text[13] == text[18] == text[23] == "-":
        raise ValueError
    # UUID() itself takes braces, underscores and signs.
    return UUID(bytes=bytes.fromhex(text.replace("-", "")))


def sample_uuid(seed: int, place: str) -> UUID:
    return UUID(bytes=uuid5(NAMESPACE_OID, f"{seed}.{place}").bytes, version=4)


FORMATS: Final[dict[type, Format]] = {
    datetime: Format(
        parse_datetime, dump_datetime, "date-time", sample=sample_datetime
    ),
    UUID: Format(parse_uuid, str, "uuid", sample=sample_uuid),
}
"""The rows that every client has."""
