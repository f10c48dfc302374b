"""Python values for JSON strings: dates, times of day, durations, bytes, decimals.

================ ==================================================================================
``date``         RFC 3339 full-date
``time``         RFC 3339 full-time or, as a time on the clock needs no zone, partial-time
``timedelta``    ISO 8601 weeks, days and below. Years and months have no fixed length: an error.
``bytes``        base64 (RFC 4648; line breaks are skipped), or base64url with or without padding
``Decimal``      a string or a number, digit by digit; is sent as a string, `DECIMAL_NUMBER` as a number
================ ==================================================================================
"""

from __future__ import annotations

import binascii
import re
import secrets
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from math import isfinite
from typing import Any, Final, NoReturn, TypeAlias

from ..codec.codec_errors import KINDS, EncodeError, refuse
from ..codec.formats import (
    CLOCK,
    MARKS,
    clock,
    dump_datetime,
    offset_of,
    parse_spelled,
    sample_datetime,
)
from ..codec.models import Format

__all__ = ["BASE64URL", "DECIMAL_NUMBER", "NAIVE", "NAIVE_IS_UTC"]

Write: TypeAlias = Callable[[Any], Any]

_TIME: Final = re.compile(CLOCK, re.ASCII)
_DURATION: Final = re.compile(
    r"([+-]?)P(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:[.,](\d+))?S)?)?",
    re.ASCII,
)
_DECIMAL: Final = re.compile(r"-?\d+(\.\d+)?([eE][+-]?\d+)?", re.ASCII)


def parse_naive(text: str) -> datetime:
    """The same, where one without an offset fits."""
    size, marks = len(text), text[MARKS]
    if (size == 19 and marks == "--T::" and "\0" not in text) or (
        size in (23, 26) and marks == "--T::." and text[20:].isdigit()
    ):
        try:
            return datetime.fromisoformat(text)
        except ValueError:
            pass
    return parse_spelled(text)


def parse_as_utc(text: str) -> datetime:
    value = parse_naive(text)
    return value.replace(tzinfo=UTC) if value.tzinfo is None else value


def dump_naive(value: datetime) -> str:
    text = dump_as_utc(value)
    return text[:-1] if value.utcoffset() is None else text


def dump_as_utc(value: datetime) -> str:
    if value.utcoffset() is None:
        value = value.replace(tzinfo=UTC)
    return dump_datetime(value)


def parse_date(text: str) -> date:
    if len(text) != 10 or text[4] != "-" or text[7] != "-":
        raise ValueError
    return date.fromisoformat(text)


def parse_time(text: str) -> time:
    found = _TIME.fullmatch(text)
    if found is None:
        raise ValueError
    return time.fromisoformat(clock(*found.groups()))


def dump_time(value: time) -> str:
    zone = offset_of(value)
    if zone is None or (not zone and value.tzinfo is not None):
        raise EncodeError("a time needs an offset of whole minutes, on whatever day")
    text = value.replace(tzinfo=None).isoformat()
    # Milliseconds, where no more is needed: the way most servers write them.
    short = text[-3:] == "000" and text[-7] == "."
    return (text[:-3] if short else text) + zone


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


def sample_bytes(seed: int, place: str) -> bytes:
    name = place.rpartition(".")[2]
    return (f"{name}-{seed}" if seed else name).encode()


class Number(float):
    """A float that remembers digits which it is too short for; see `number`."""

    __slots__ = ("text",)
    text: str


KINDS[Number] = "number"


def number(text: str) -> float:
    """A number with a point or an exponent, as JSON has it."""
    # A float keeps 15 digits, and no more fit in 16 characters with a point.
    if len(text) <= 16 and "e" not in text and "E" not in text:
        return float(text)
    number = Number(text)
    if not isfinite(number):
        raise ValueError("a number is too large")
    number.text = text
    return number


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


def sample_decimal(seed: int, _: str) -> Decimal:
    return Decimal(f"{seed + 1}.50")


class Digits(Decimal):
    """A decimal that is a number in JSON; `codec.dumps` writes its digits unchanged."""


def dump_decimal_number(value: Decimal) -> Any:
    """An int or a float where that is exact; else all digits."""
    dump_decimal(value)
    if value.as_tuple().exponent == 0:
        return int(value)
    number = float(value)
    return number if Decimal(repr(number)) == value else Digits(value)


class _HasDecimals(Exception):
    pass


def writer(encoder: Callable[[Write], Callable[[Any], str]]) -> Callable[[Any], str]:
    """What writes JSON text, with all digits of decimals. `encoder` makes it of what writes others."""

    def unknown(value: Any) -> NoReturn:
        if isinstance(value, Decimal):
            raise _HasDecimals
        refuse(value)

    def write(value: Any) -> str:
        try:
            return plain(value)
        except _HasDecimals:
            return _write_decimals(value, encoder)

    plain = encoder(unknown)
    return write


def _write_decimals(
    value: Any, encoder: Callable[[Write], Callable[[Any], str]]
) -> str:
    # The json module writes no number but int and float: decimals go through it as strings with
    # a mark that no other string can have, and lose their quotes afterwards.
    mark = secrets.token_hex(16)

    def marked(value: Any) -> str:
        return (
            mark + dump_decimal(value) if isinstance(value, Decimal) else refuse(value)
        )

    return re.sub(f'"{mark}([^"]*)"', r"\1", encoder(marked)(value))


_NUMERIC: Final = frozenset({"string", "integer", "number"})

FORMATS: Final[dict[type, Format]] = {
    date: Format(
        parse_date,
        date.isoformat,
        "date",
        sample=lambda seed, place: sample_datetime(seed, place).date(),
    ),
    time: Format(
        parse_time, dump_time, "time", sample=lambda seed, _: time(12, seed % 60)
    ),
    timedelta: Format(
        parse_duration,
        dump_duration,
        "duration",
        sample=lambda seed, _: timedelta(minutes=seed + 1),
    ),
    bytes: Format(parse_base64, dump_base64, "base64", sample=sample_bytes),
    Decimal: Format(parse_decimal, dump_decimal, "decimal", _NUMERIC, sample_decimal),
}
"""A row for each type. Another format of such a type is a constant, which `__all__` names."""

NAIVE: Final = Format(
    parse_naive,
    dump_naive,
    "date-time",
    sample=lambda seed, place: sample_datetime(seed, place).replace(tzinfo=None),
)
"""Date-times without an offset are sent and read as such, beside those with one."""

NAIVE_IS_UTC: Final = Format(
    parse_as_utc, dump_as_utc, "date-time", sample=sample_datetime
)
"""Date-times without an offset are in UTC."""

BASE64URL: Final = Format(
    parse_base64url, dump_base64url, "base64url", sample=sample_bytes
)
DECIMAL_NUMBER: Final = Format(
    parse_decimal, dump_decimal_number, "decimal", _NUMERIC, sample_decimal
)
WORDS: Final[dict[str, Format]] = {word: globals()[word] for word in __all__}
"""Formats of types that have another one already: ``Annotated[bytes, BASE64URL]``."""

WRITERS: Final[dict[type, Write]] = {
    bytearray: dump_base64,
    Number: float,
    Digits: lambda digits: digits,
}
"""What writes values of classes that no JSON is read into."""
