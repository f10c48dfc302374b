"""Formats: Python types for JSON strings. All but the two most common are an extra."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, Final
from uuid import NAMESPACE_OID, UUID, uuid5

from ..extras import found
from .datetimes import dump_datetime, parse_datetime, sample_datetime
from .models import Format


def parse_uuid(text: str) -> UUID:
    if len(text) != 36 or not text[8] == text[13] == text[18] == text[23] == "-":
        raise ValueError
    # UUID() itself takes braces, underscores and signs.
    return UUID(bytes=bytes.fromhex(text.replace("-", "")))


def sample_uuid(seed: int, place: str) -> UUID:
    return UUID(bytes=uuid5(NAMESPACE_OID, f"{seed}.{place}").bytes, version=4)


RARE: Final = (bytes, bytearray, date, time, timedelta, Decimal)
"""Classes of which a client without the extra says that it is missing."""

_MORE: Final[Any] = found("formats")

FORMATS: Final[dict[type, Format]] = {
    datetime: Format(
        parse_datetime, dump_datetime, "date-time", sample=sample_datetime
    ),
    UUID: Format(parse_uuid, str, "uuid", sample=sample_uuid),
    **(_MORE.FORMATS if _MORE else {}),
}
"""A row for each type, from which generators know what the format is in Python."""

WORDS: Final[dict[str, Format]] = _MORE.WORDS if _MORE else {}
"""Formats of types that have another one already: ``Annotated[bytes, BASE64URL]``."""

DUMPS: Final[dict[type, Callable[[Any], Any]]] = {
    **{cls: form.dump for cls, form in FORMATS.items()},
    **(_MORE.WRITERS if _MORE else {}),
}
"""What writes values of classes that are no JSON."""
