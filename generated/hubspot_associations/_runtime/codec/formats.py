"""Python values for JSON strings: moments, durations, bytes, UUIDs, decimals.

================ ==================================================================================
``datetime``     RFC 3339, with the offset that came; any case of T and Z, or a space; no seconds,
                 and offsets as +0530 and +05; fractions of any length are cut at microseconds; a
                 leap second reads as the second before it. No offset: an error, or a drift with
                 strict=False, but for `NAIVE` and `NAIVE_IS_UTC`.
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
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

from .codec_errors import EncodeError
from .datetimes import (
    NAIVE,
    NAIVE_IS_UTC,
    dump_datetime,
    dump_time,
    parse_datetime,
    parse_time,
)
from .models import Format
from .tracing import Number

_DURATION: Final = re.compile(
    r"([+-]?)P(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:[.,](\d+))?S)?)?",
    re.ASCII,
)
_DECIMAL: Final = re.compile(r"-?\d+(\.\d+)?([eE][+-]?\d+)?", re.ASCII)


def parse_date(text: str) -> date:
    if len(text) != 10 or text[4] != "-" or text[7] != "-":
        raise ValueError
    return date.fromisoformat(text)


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

FORMATS: Final[dict[type, Format]] = {
    datetime: Format(parse_datetime, dump_datetime, "date-time"),
    date: Format(parse_date, date.isoformat, "date"),
    time: Format(parse_time, dump_time, "time"),
    timedelta: Format(parse_duration, dump_duration, "duration"),
    UUID: Format(parse_uuid, str, "uuid"),
    bytes: Format(parse_base64, dump_base64, "base64"),
    Decimal: Format(parse_decimal, dump_decimal, "decimal", _NUMERIC),
}
"""A row for each type; the generator has the same in ``python/code/formats.py``."""

BASE64URL: Final = Format(parse_base64url, dump_base64url, "base64url")
DECIMAL_NUMBER: Final = Format(parse_decimal, dump_decimal_number, "decimal", _NUMERIC)

WORDS: Final[dict[str, Format]] = {
    "BASE64URL": BASE64URL,
    "DECIMAL_NUMBER": DECIMAL_NUMBER,
    "NAIVE": NAIVE,
    "NAIVE_IS_UTC": NAIVE_IS_UTC,
}
"""Formats of types that have another one already: ``Annotated[bytes, BASE64URL]``."""
