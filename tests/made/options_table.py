"""The table in the documentation that lists every key of the configuration."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from callsheet.configuration.option import Flag, Row, rows
from callsheet.configuration.options import Options
from callsheet.configuration.rules import ProjectOptions, TemplateOptions

from .option_docstrings import docstrings

_SPELT_OUT = {"project": ProjectOptions, "template": TemplateOptions}
"""Tables whose keys no other page lists."""


def options_table(kind: type = Options) -> str:
    """Markdown: a row for each key, with its flag, what it may be, and its description."""
    texts = docstrings(kind)
    lines = ["| key | flag | value | default | meaning |", "| --- | --- | --- | --- | --- |"]
    for row in rows(kind):
        lines.append(_line(row, row.name, texts[kind.__name__]))
        table = _SPELT_OUT.get(row.name)
        if table is not None:
            lines += [_line(key, f"{row.name}.{key.name}", texts[table.__name__]) for key in rows(table)]
    return "\n".join(lines) + "\n"


def _line(row: Row, key: str, texts: Mapping[str, str]) -> str:
    more = f" [More]({row.option.page})" if row.option.page else ""
    value = "path" if row.type is Path else _value(row.reader.schema)
    cells = (f"`{key}`", _flag(row.option.flag), value, _written(row.default), texts[row.name] + more)
    return "|" + "".join(f" {cell} |" if cell else " |" for cell in cells)


def _flag(flag: Flag | None) -> str:
    if flag is None:
        return ""
    names = flag.name.split("/")
    return ", ".join(f"`{name} {flag.metavar}`" if flag.metavar else f"`{name}`" for name in names)


def _value(schema: Any) -> str:
    """What is written in the file, in a few words."""
    if "enum" in schema:
        return ", ".join(map(_written, schema["enum"]))
    if "anyOf" in schema:
        return " or ".join(map(_value, schema["anyOf"]))
    words = {"boolean": "`true`, `false`", "integer": "number", "object": "table", "string": "text"}
    if schema.get("type") != "array":
        return words[schema["type"]]
    return "tables" if _value(schema["items"]) == "table" else "list of texts"


def _written(value: Any) -> str:
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    return f"`{value}`" if isinstance(value, str) else ""
