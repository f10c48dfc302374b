"""The command line: the commands by name, and every failure as one message and an exit code."""

from __future__ import annotations

import gc
import re
import sys
from importlib import import_module
from typing import Annotated, NoReturn

import typer

from .commands.failures import failure
from .commands.terminal import DONE, complain, speak_any_encoding
from .version import __version__

COMMANDS = (
    "generate",
    "check",
    "validate",
    "show",
    "init",
    "changes",
    "mend",
    "watch",
    "templates",
    "explain",
)
"""In the order of the help; each is a function or a group in the module of its name in ``commands/``."""

app = typer.Typer(
    name="callsheet",
    help="Python clients from OpenAPI descriptions.",
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,  # rich's help costs 80 ms and draws boxes in a pipe
    pretty_exceptions_enable=False,
)


def main() -> NoReturn:
    """Run the command line; every failure is one message and an exit code, never a traceback."""
    # Nearly all that a run makes lives as long as it does: looking for garbage is mostly in vain.
    gc.set_threshold(100_000)
    arguments = sys.argv[1:]
    speak_any_encoding()
    try:
        for name in _named(arguments):
            command = getattr(import_module(f".commands.{name}", __package__), name)
            app.add_typer(command) if isinstance(command, typer.Typer) else app.command()(command)
        app(_with_bare_strict(arguments))
    except BrokenPipeError:
        sys.exit(DONE)
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - the one place that knows no better
        code, lines = failure(error)
        complain(*lines)
        sys.exit(code)
    sys.exit(DONE)


@app.callback(invoke_without_command=True)
def _version(
    show_version: Annotated[
        bool, typer.Option("--version", help="Print the version.", is_eager=True)
    ] = False,
) -> None:
    if show_version:
        print(f"callsheet {__version__}")
        raise typer.Exit


def _named(arguments: list[str]) -> tuple[str, ...]:
    """The commands that may be meant: making one ready takes as long as a small check does in all."""
    return tuple(name for name in COMMANDS if name in arguments) or COMMANDS


def _with_bare_strict(arguments: list[str]) -> list[str]:
    """``--strict`` alone means all; a code is a few words with hyphens, and no file is named like one."""
    whole: list[str] = []
    for index, argument in enumerate(arguments):
        following = arguments[index + 1] if index + 1 < len(arguments) else ""
        bare = argument == "--strict" and not re.fullmatch(r"all|[a-z]+(-[a-z0-9]+)+", following)
        whole.append("--strict=all" if bare else argument)
    return whole
