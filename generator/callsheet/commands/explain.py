"""`callsheet explain`."""

from __future__ import annotations

from typing import Annotated

import typer

from .flags import problem_code
from .terminal import say


def explain(
    code: Annotated[str, typer.Argument(metavar="CODE", help="A code, such as unknown-type.")],
) -> None:
    """Explain a problem code: what is wrong, what callsheet does about it, and an example."""
    row = problem_code(code)
    indented = (f"    {line}".rstrip() for line in row.example.strip().splitlines())
    say(f"{row.code} ({row.level}): {row.meaning}", "", row.explanation, "", "Example:", "", *indented)
