"""What people see: lines, in colour on a terminal and plain in a pipe, and exit codes."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TextIO

DONE, REFUSED, MISUSED, OUR_BUG, INTERRUPTED = 0, 1, 2, 70, 130
"""Exit codes."""


def say(*lines: str) -> None:
    _print(lines, sys.stdout)


def complain(*lines: str) -> None:
    _print(lines, sys.stderr)


_STYLES = {
    r"\berror\[[\w-]+\]": "bold red",
    r"\bwarning\[[\w-]+\]": "bold yellow",
    r"^callsheet: ": "bold red",
    r"^ +hint: .*": "cyan",
    r": stale$": "bold red",
    r": fresh$": "green",
    r"\b\d+ (created|updated|removed)\b": "green",
}


def _print(lines: Sequence[str], stream: TextIO) -> None:
    if not stream.isatty():
        print("".join(f"{line}\n" for line in lines), end="", file=stream)
        return
    from rich.console import Console
    from rich.text import Text

    console = Console(file=stream, soft_wrap=True)
    for line in lines:
        text = Text(line)
        for expression, style in _STYLES.items():
            text.highlight_regex(expression, style)
        console.print(text)
