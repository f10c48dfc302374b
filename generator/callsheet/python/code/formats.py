"""String formats that have a Python type of their own: one row each, from which the rest follows.

The runtime has the same rows in ``codec/formats.py``, with how values are parsed and written.
A test holds both tables to each other.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from .code import Code, symbol
from .expressions import subscript


class FormatRow(Struct, frozen=True):
    """A format of descriptions and its type in Python."""

    name: str
    type: str
    """Of a type that has to be imported, with its module: ``datetime.date``."""
    word: str = ""
    """The constant of the runtime that says how the type is written: ``Annotated[bytes, BASE64URL]``."""

    example: str = ""
    """What makes a value of the type, for documentation: what follows its name, or a literal."""

    @property
    def module(self) -> str:
        return self.type.rpartition(".")[0]

    @property
    def type_name(self) -> str:
        return self.type.rpartition(".")[2]

    @property
    def sample(self) -> Code | None:
        """The example as code; None where there is none."""
        if not self.example:
            return None
        value = Code(self.example)
        return symbol(self.module, self.type_name) + value if self.module else value

    @property
    def annotation(self) -> Code:
        type_ = symbol(self.module, self.type_name) if self.module else Code(self.type)
        if not self.word:
            return type_
        word = symbol("_runtime", self.word)
        return subscript(symbol("typing", "Annotated"), (type_, word))


STRINGS = (
    FormatRow("date-time", "datetime.datetime", example='.fromisoformat("2026-01-31T12:00:00Z")'),
    FormatRow("date", "datetime.date", example="(2026, 1, 31)"),
    FormatRow("time", "datetime.time", example="(12, 30)"),
    FormatRow("duration", "datetime.timedelta", example="(minutes=5)"),
    FormatRow("uuid", "uuid.UUID", example='("c7d8a1f0-6a3e-4b55-9d0f-2f4d1b1c9e01")'),
    FormatRow("decimal", "decimal.Decimal", example='("9.99")'),
    FormatRow("byte", "bytes", example='b"content"'),
    FormatRow("base64url", "bytes", word="BASE64URL", example='b"content"'),
)
"""Strings of every other format are ``str``."""

NUMBERS = (FormatRow("decimal", "decimal.Decimal", word="DECIMAL_NUMBER"),)

DATETIMES = {
    "naive": FormatRow("date-time", "datetime.datetime", word="NAIVE"),
    "utc": FormatRow("date-time", "datetime.datetime", word="NAIVE_IS_UTC"),
}
"""``date-time`` by the option `datetimes`, where those without an offset from UTC mean something."""

ROWS = (*STRINGS, *NUMBERS, *DATETIMES.values())

TYPES = frozenset(row.type_name for row in ROWS)
WORDS = frozenset(row.word for row in ROWS if row.word)
MODULES = frozenset(row.module for row in ROWS if row.module)


def annotations_of(rows: tuple[FormatRow, ...]) -> Mapping[str, Code]:
    """The annotations of the formats by name."""
    return {row.name: row.annotation for row in rows}
