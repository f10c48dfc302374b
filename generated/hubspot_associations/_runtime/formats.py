"""Python values for JSON strings: moments, durations, bytes, UUIDs, decimals.

================ ==================================================================================
``datetime``     RFC 3339, always aware; any case of T and Z, or a space; fractions of any length are
                 cut at microseconds; a leap second reads as the second before it. No offset: an error.
``date``         RFC 3339 full-date
``time``         RFC 3339 full-time or, as a time on the clock needs no zone, partial-time
``timedelta``    ISO 8601 weeks, days and below. Years and months have no fixed length: an error.
``UUID``         RFC 9562, in any case
``bytes``        base64 (RFC 4648; line breaks are skipped), or base64url with or without padding
``Decimal``      a string or a number, digit by digit; is sent as a string, `DECIMAL_NUMBER` as a number
================ ==================================================================================
"""

from __future__ import annotations

import binascii
import re
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

from .models import Format
from .problems import EncodeError
from .tracing import Number

_TWO: Final = tuple(f"{n:02}" for n in range(100))
_DATETIME: Final = re.compile(
    r"(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d:\d\d)(\.\d+)?([Zz]|[+-]\d\d:\d\d)", re.ASCII
)
_MARKS: Final = slice(4, 20, 3)
"""Where the separators of a moment are, up to the end of its seconds."""
_read_datetime: Final = datetime.fromisoformat
_TIME: Final = re.compile(r"(\d\d:\d\d:\d\d)(\.\d+)?([Zz]|[+-]\d\d:\d\d)?", re.ASCII)
_DURATION: Final = re.compile(
    r"([+-]?)P(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:[.,](\d+))?S)?)?",
    re.ASCII,
)
_DECIMAL: Final = re.compile(r"-?\d+(\.\d+)?([eE][+-]?\d+)?", re.ASCII)


def parse_datetime(text: str) -> datetime:
    # What nearly all servers write needs no regular expression. The separators are looked at, as
    # fromisoformat alone takes more than RFC 3339 has (week dates, no separators), and ends at NUL.
    size, marks = len(text), text[_MARKS]
    if (
        (size == 20 and marks == "--T::Z")
        or (size == 24 and marks == "--T::." and text[23] == "Z")
    ) and "\0" not in text:
        try:
            return _read_datetime(text)
        except ValueError:
            pass  # a leap second, or none at all
    found = _DATETIME.fullmatch(text)
    if found is None:
        raise ValueError
    day, clock, fraction, zone = found.groups()
    return datetime.fromisoformat(f"{day}T{_clock(clock, fraction, zone)}")


def dump_datetime(value: datetime) -> str:
    if value.tzinfo is not UTC:
        if value.utcoffset() is None:
            raise EncodeError("a datetime without a time zone names no moment")
        value = value.astimezone(UTC)
    # Several times as fast as isoformat, which formats every part of it anew.
    year, month, day = value.year, value.month, value.day
    hour, minute, second = value.hour, value.minute, value.second
    micro = value.microsecond
    two, end = _TWO, "Z"
    if micro % 1000:
        end = f".{micro:06}Z"
    elif micro:
        end = f".{two[micro // 10000]}{micro // 1000 % 10}Z"
    return (
        f"{two[year // 100]}{two[year % 100]}-{two[month]}-{two[day]}"
        f"T{two[hour]}:{two[minute]}:{two[second]}{end}"
    )


def parse_date(text: str) -> date:
    if len(text) != 10 or text[4] != "-" or text[7] != "-":
        raise ValueError
    return date.fromisoformat(text)


def parse_time(text: str) -> time:
    found = _TIME.fullmatch(text)
    if found is None:
        raise ValueError
    return time.fromisoformat(_clock(*found.groups()))


def dump_time(value: time) -> str:
    text = value.replace(tzinfo=None).isoformat()
    zone = value.isoformat()[len(text) :]
    return _short(text) + ("Z" if zone == "+00:00" else zone)


def _short(clock: str) -> str:
    """Milliseconds, where no more is needed: the way most servers write them."""
    return clock[:-3] if clock[-3:] == "000" and clock[-7] == "." else clock


def _clock(clock: str, fraction: str | None, zone: str | None) -> str:
    if clock[6:] == "60":
        clock = clock[:6] + "59"
    return clock + (fraction or "")[:7] + (zone or "").upper()


def parse_duration(text: str) -> timedelta:
    found = _DURATION.fullmatch(text)
    if found is None or text[-1] in "PT":
        raise ValueError
    sign, weeks, days, hours, minutes, seconds, fraction = found.groups()
    length = timedelta(
        weeks=int(weeks or 0),
        days=int(days or 0),
        hours=int(hours or 0),
        minutes=int(minutes or 0),
        seconds=int(seconds or 0),
        microseconds=int((fraction or "")[:6].ljust(6, "0")),
    )
    return -length if sign == "-" else length


def dump_duration(value: timedelta) -> str:
    length = abs(value)
    minutes, seconds = divmod(length.seconds, 60)
    hours, minutes = divmod(minutes, 60)
    fraction = f".{length.microseconds:06}".rstrip("0") if length.microseconds else ""
    parts = ((hours, "", "H"), (minutes, "", "M"), (seconds, fraction, "S"))
    clock = "".join(f"{n}{more}{unit}" for n, more, unit in parts if n or more)
    day = f"{length.days}D" if length.days or not clock else ""
    return ("-" if value < timedelta(0) else "") + f"P{day}" + (clock and f"T{clock}")


def parse_uuid(text: str) -> UUID:
    if len(text) != 36 or not text[8] == text[13] == text[18] == text[23] == "-":
        raise ValueError
    # UUID() itself takes braces, underscores and signs.
    return UUID(bytes=bytes.fromhex(text.replace("-", "")))


def parse_base64(text: str) -> bytes:
    return binascii.a2b_base64(
        text.replace("\r", "").replace("\n", ""), strict_mode=True
    )


def dump_base64(value: bytes | bytearray) -> str:
    return binascii.b2a_base64(value, newline=False).decode("ascii")


def parse_base64url(text: str) -> bytes:
    if "+" in text or "/" in text:
        raise ValueError
    text = text.rstrip("=").replace("-", "+").replace("_", "/")
    return parse_base64(text + "=" * (-len(text) % 4))


def dump_base64url(value: bytes | bytearray) -> str:
    return dump_base64(value).replace("+", "-").replace("/", "_").rstrip("=")


def parse_decimal(value: str | float) -> Decimal:
    if isinstance(value, float):
        value = value.text if isinstance(value, Number) else repr(value)
    if isinstance(value, str) and _DECIMAL.fullmatch(value) is None:
        raise ValueError
    return Decimal(value)


def dump_decimal(value: Decimal) -> str:
    if not value.is_finite():
        raise EncodeError("a decimal that is not finite has no JSON form")
    return str(value)


class Digits(Decimal):
    """A decimal that is a number in JSON; `codec.dumps` writes it as it is."""


def dump_decimal_number(value: Decimal) -> Any:
    """An int or a float where that is exact; else all digits."""
    dump_decimal(value)
    if value.as_tuple().exponent == 0:
        return int(value)
    number = float(value)
    return number if Decimal(repr(number)) == value else Digits(value)


_NUMERIC: Final = frozenset({"string", "integer", "number"})

BASE64URL: Final = Format(parse_base64url, dump_base64url, "base64url")
DECIMAL_NUMBER: Final = Format(parse_decimal, dump_decimal_number, "decimal", _NUMERIC)

FORMATS: Final[dict[type, Format]] = {
    datetime: Format(parse_datetime, dump_datetime, "date-time"),
    date: Format(parse_date, date.isoformat, "date"),
    time: Format(parse_time, dump_time, "time"),
    timedelta: Format(parse_duration, dump_duration, "duration"),
    UUID: Format(parse_uuid, str, "uuid"),
    bytes: Format(parse_base64, dump_base64, "base64"),
    Decimal: Format(parse_decimal, dump_decimal, "decimal", _NUMERIC),
}
