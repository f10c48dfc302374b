"""The terminal: lines, with colours if it is one, and exit codes."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from io import TextIOWrapper
from typing import Literal, TextIO

from msgspec import Struct

DONE, REFUSED, MISUSED, OUR_BUG, INTERRUPTED = 0, 1, 2, 70, 130
"""Exit codes."""


class Manner(Struct):
    """The flags about what a run prints."""

    quiet: bool = False
    """Whether only results and errors are printed."""
    verbose: bool = False
    color: Literal["auto", "always", "never"] = "auto"


manner = Manner()
"""The flags of this run."""


def speak_plainly() -> None:
    """Reset the flags."""
    manner.quiet, manner.verbose, manner.color = False, False, "auto"


def say(*lines: str) -> None:
    """Print what was asked for."""
    _print(lines, sys.stdout)


def tell(*lines: str) -> None:
    """Print what was done."""
    if not manner.quiet:
        _print(lines, sys.stdout)


def complain(*lines: str) -> None:
    """Print why something was not done."""
    _print(lines, sys.stderr)


def warn(*lines: str) -> None:
    """Print a warning: what was done although something is wrong."""
    if not manner.quiet:
        _print(lines, sys.stderr)


@contextmanager
def progress(word: str, total: int) -> Iterator[Callable[[str], None]]:
    """Show a progress bar on a terminal; call the given function with the name of each finished item."""
    if not _is_watched():
        yield lambda _: None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = TextColumn(word), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[last]}")
    # What is said meanwhile stands above the bar, and in a file if that is where it goes.
    with Progress(*columns, transient=True, redirect_stderr=sys.stderr.isatty()) as bar:
        task = bar.add_task(word, total=total, last="")
        yield lambda name: bar.update(task, advance=1, last=name)


@contextmanager
def shown_step(word: str) -> Iterator[Callable[[str], None]]:
    """Show the step of a long task on a terminal; call the given function with the name of each step.

    Nothing spins meanwhile: that takes a thread, and a process with a second thread cannot copy itself to
    share the work (see `processes`).
    """
    if not _is_watched():
        yield lambda _: None
        return
    from rich.progress import Progress, TextColumn

    columns = TextColumn(word), TextColumn("{task.fields[step]}")
    with Progress(*columns, transient=True, auto_refresh=False, redirect_stderr=sys.stderr.isatty()) as bar:
        task = bar.add_task(word, total=None, step="")
        yield lambda step: bar.update(task, step=step, refresh=True)


def _is_watched() -> bool:
    return sys.stdout.isatty() and not manner.quiet


_STYLES = {
    r"\berror\[[\w-]+\]": "bold red",
    r"\bwarning\[[\w-]+\]": "bold yellow",
    r"^callsheet: ": "bold red",
    r"^ +hint: .*": "cyan",
    r": stale$": "bold red",
    r": fresh$": "green",
    r"\b\d+ (created|updated|removed)\b": "green",
}


def speak_any_encoding() -> None:
    """Escape characters that the output encoding cannot represent, such as that of a pipe on Windows."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


_PLAIN = str.maketrans({"├": "|", "└": "`", "─": "-"})


def _print(lines: Sequence[str], stream: TextIO) -> None:
    if not (stream.encoding or "utf-8").lower().startswith("utf"):
        lines = [line.translate(_PLAIN) for line in lines]
    if manner.color == "never" or not (stream.isatty() or manner.color == "always"):
        print("".join(f"{line}\n" for line in lines), end="", file=stream, flush=True)
        return
    from rich.console import Console
    from rich.text import Text

    forced = True if manner.color == "always" else None
    console = Console(file=stream, soft_wrap=True, force_terminal=forced, no_color=False if forced else None)
    with console.capture() as captured:
        for line in lines:
            text = Text(line)
            for expression, style in _STYLES.items():
                text.highlight_regex(expression, style)
            console.print(text)
    stream.write(captured.get())  # a console would go round what keeps lines above a bar
