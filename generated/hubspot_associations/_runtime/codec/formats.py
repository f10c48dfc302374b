"""Formats: Python types for JSON strings. All but the two most common are an extra."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

from ..extras import found
from .datetimes import dump_datetime, parse_datetime
from .models import Format


def parse_uuid(text: str) -> UUID:
    if len(text) != 36 or not text[8] == text[13] == text[18] == text[23] == "-":
        raise ValueError
    # UUID() itself takes braces, underscores and signs.
    return UUID(bytes=bytes.fromhex(text.replace("-", "")))


RARE: Final = (bytes, bytearray, date, time, timedelta, Decimal)
"""Classes that are formats only with the extra."""

_MORE: Final[Any] = found("formats")

FORMATS: Final[dict[type, Format]] = {
    datetime: Format(parse_datetime, dump_datetime, "date-time"),
    UUID: Format(parse_uuid, str, "uuid"),
    **(_MORE.FORMATS if _MORE else {}),
}
"""A row for each type; the generator has the same in ``python/code/formats.py``."""

WORDS: Final[dict[str, Format]] = _MORE.WORDS if _MORE else {}
"""Formats of types that have another one already: ``Annotated[bytes, BASE64URL]``."""

DUMPS: Final[dict[type, Callable[[Any], Any]]] = {
    **{cls: form.dump for cls, form in FORMATS.items()},
    **(_MORE.WRITERS if _MORE else {}),
}
"""What writes values of classes that are no JSON."""
