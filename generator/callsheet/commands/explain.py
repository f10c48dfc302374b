"""`callsheet explain`."""

from __future__ import annotations

import click

from .command import command
from .completion import codes
from .flags import problem_code
from .terminal import say


@command("explain")
@click.argument("code", metavar="CODE", shell_complete=codes)
def explain(code: str) -> None:
    """Explain a problem code: what is wrong, what callsheet does about it, and an example.

    CODE is in the brackets of a message, such as unknown-type.
    """
    row = problem_code(code)
    indented = (f"    {line}".rstrip() for line in row.example.strip().splitlines())
    say(f"{row.code} ({row.level}): {row.meaning}", "", row.explanation, "", "Example:", "", *indented)
