"""Format values: what JSON of a format means, as the Python code that makes it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from ...ir.model import Json
from ...runtime.codec.codec_errors import MISFITS
from ..code.code import Code, code, symbol
from ..code.expressions import call, keyword
from ..code.formats import FormatRow
from ..code.literals import literal


def sample_value(row: FormatRow) -> Code | None:
    """The first value that fakes make; None for a format of the configuration."""
    if row.format is None:
        return None
    return format_value(row, row.format.dump(row.format.sample(0, "content")))


def format_value(row: FormatRow, value: Json) -> Code | None:
    """What a value means; None where it does not fit, and for a format of the configuration."""
    if row.format is None:
        return None
    try:
        meant = row.format.parse(value)
        written = row.format.dump(meant)
        texts = (str(value), str(written), meant.isoformat() if hasattr(meant, "isoformat") else str(meant))
        made = (_of_text(row, type(meant), text, written) for text in texts)
        return next(filter(None, made), None) or _spelled(meant)
    except MISFITS:
        return None


def _of_text(row: FormatRow, type_: Any, text: str, written: Json) -> Code | None:
    """``date.fromisoformat("2024-01-01")`` or ``UUID("...")``, where that means the same."""
    for ending in (".fromisoformat", ""):
        try:
            made = type_.fromisoformat(text) if ending else type_(text)
            if row.format.dump(made) == written:
                return call(symbol(row.module, row.type_name) + code(ending), (literal(text),))
        except MISFITS:
            continue
    return None


def _spelled(value: Any) -> Code | None:
    """What the value calls itself; None where that needs more than its class."""
    if isinstance(value, bytes):
        return code("b") + literal(value.decode("latin-1"))
    if isinstance(value, timedelta):
        return _duration(value)
    type_, words = type(value), repr(value)
    if "." in words[words.index("(") :]:
        return None
    return symbol(type_.__module__, type_.__name__) + Code(words[words.index("(") :])


def _duration(value: timedelta) -> Code:
    """``timedelta(hours=1, minutes=30)``, negative with a minus in front."""
    length = abs(value)
    minutes, seconds = divmod(length.seconds, 60)
    hours, minutes = divmod(minutes, 60)
    parts = {
        "days": length.days,
        "hours": hours,
        "minutes": minutes,
        "seconds": seconds,
        "microseconds": length.microseconds,
    }
    words = tuple(keyword(part, literal(count)) for part, count in parts.items() if count)
    return code("-" if value < timedelta() else "") + call(symbol("datetime", "timedelta"), words)
