"""String formats that have a Python type of their own: the runtime's table, as the generator needs it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct

from ...ir.schemas.keywords import ENCODINGS
from ...runtime.codec.hints import FORMATS
from ...runtime.extras.formats import FORMATS as EXTRA_FORMATS, WORDS as OF_WORDS
from .code import Code, code, symbol
from .expressions import subscript


class FormatRow(Struct, frozen=True, kw_only=True):
    """A format of descriptions and its type in Python."""

    name: str
    """What descriptions call it."""
    type: str
    """Of a type that has to be imported, with its module: ``datetime.date``."""
    annotation: Code
    word: str = ""
    """The constant of the runtime that says how the type is written: ``Annotated[bytes, BASE64URL]``."""
    kind: str = ""
    """The JSON type of what is written; any for a format of the configuration."""
    is_extra: bool = False
    """Whether the runtime has it in an extra."""
    format: Any = None
    """The runtime's own row; None for a format of the configuration, whose type may not be installed."""

    @property
    def module(self) -> str:
        return self.type.rpartition(".")[0]

    @property
    def type_name(self) -> str:
        return self.type.rpartition(".")[2]


def row_of(kind: str, name: str | None, configured: Mapping[str, FormatRow]) -> FormatRow | None:
    """The row for a JSON type and a format; those of the configuration are for any JSON type."""
    if name is None:
        return None
    return configured.get(name) or _BY_KIND.get(kind, {}).get(name)


def _rows() -> Iterator[FormatRow]:
    for type_, format_ in FORMATS.items():
        yield _row(format_, type_)
    for word, format_ in OF_WORDS.items():
        yield _row(format_, type(format_.sample(0, "value")), word)


def _row(format_: Any, type_: type[Any], word: str = "") -> FormatRow:
    module, name = type_.__module__, type_.__name__
    annotation = code(name) if module == "builtins" else symbol(module, name)
    if word:
        annotation = subscript(symbol("typing", "Annotated"), (annotation, symbol("_runtime", word)))
    written = format_.dump(format_.sample(0, "value"))
    return FormatRow(
        name=ENCODINGS.get(format_.name, format_.name),
        type=name if module == "builtins" else f"{module}.{name}",
        annotation=annotation,
        word=word,
        kind="string" if isinstance(written, str) else "number",
        is_extra=bool(word) or type_ in EXTRA_FORMATS,
        format=format_,
    )


def _by_name(kind: str) -> Mapping[str, FormatRow]:
    """The first row of each name: that of a type without a word."""
    rows: dict[str, FormatRow] = {}
    for row in ROWS:
        if row.kind == kind:
            rows.setdefault(row.name, row)
    return rows


ROWS = tuple(_rows())
STRINGS = _by_name("string")
"""Strings of every other format are ``str``."""
NUMBERS = _by_name("number")
_BY_KIND = {"string": STRINGS, "number": NUMBERS}

DATETIMES = {
    option: next(row for row in ROWS if row.word == word)
    for option, word in (("naive", "NAIVE"), ("utc", "NAIVE_IS_UTC"))
}
"""``date-time`` by the option `datetimes`, where those without an offset from UTC mean something."""

TYPES = frozenset(row.type_name for row in ROWS)
"""What annotations call them."""

WORDS = frozenset(row.word for row in ROWS if row.word)
MODULES = frozenset(row.module for row in ROWS if row.module)
