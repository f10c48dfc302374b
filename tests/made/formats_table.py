"""The table in the documentation that lists every string format with a Python type of its own."""

from __future__ import annotations

import json

from callsheet.python.code.formats import NUMBERS, STRINGS


def formats_table() -> str:
    """Markdown: a row for each format, with its JSON type, its Python type, and a value in JSON."""
    lines = ["| format | JSON | Python | for example |", "| --- | --- | --- | --- |"]
    for row in (*STRINGS.values(), *NUMBERS.values()):
        example = json.dumps(row.format.dump(row.format.sample(0, "content")))
        lines.append(f"| `{row.name}` | {row.kind} | `{row.type}` | `{example}` |")
    return "\n".join(lines) + "\n"
