"""Format values: what JSON of a format means, as the Python code that makes it."""

from __future__ import annotations

from typing import Any

from ...ir.model import Json
from ...runtime.codec.tracing import MISFITS
from ..code.code import Code, code, symbol
from ..code.expressions import call
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
        return _of_text(row, type(meant), str(value), row.format.dump(meant)) or _spelled(meant)
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


def _spelled(value: Any) -> Code:
    """``timedelta(minutes=1)``: what the value calls itself."""
    if isinstance(value, bytes):
        return code("b") + literal(value.decode("latin-1"))
    type_, words = type(value), repr(value)
    return symbol(type_.__module__, type_.__name__) + Code(words[words.index("(") :])
