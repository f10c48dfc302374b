"""The page of documentation that lists every problem code."""

from __future__ import annotations

from collections.abc import Iterator

from callsheet.codes import GROUPS, ProblemCode


def codes_page() -> str:
    """Markdown: a table for each group, then each code with its explanation and example."""
    lines: list[str] = []
    for title, rows in GROUPS.items():
        lines += [f"## {title}", "", "| code | level | meaning |", "| --- | --- | --- |"]
        lines += [f"| [`{row.code}`](#{row.code}) | {row.level} | {row.meaning} |" for row in rows]
        lines.append("")
        for row in rows:
            lines += _entry(row)
    return "\n".join(lines).rstrip() + "\n"


def _entry(row: ProblemCode) -> Iterator[str]:
    yield from (f"### {row.code}", "", f"{row.meaning} {row.explanation}", "")
    yield from ("```yaml", *row.example.strip().splitlines(), "```", "")
