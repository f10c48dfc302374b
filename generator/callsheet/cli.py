"""The command line: the commands by name, and every failure as one message and an exit code."""

from __future__ import annotations

import re
import sys
from typing import Annotated, NoReturn

import typer

from . import __version__
from .commands.changes import changes
from .commands.check import check
from .commands.failures import failure
from .commands.generate import generate
from .commands.init import init
from .commands.show import show
from .commands.terminal import DONE, complain
from .commands.validate import validate

COMMANDS = (generate, check, validate, show, init, changes)
"""In the order of the help; each is named as its function, and lives in a module of that name."""

app = typer.Typer(
    name="callsheet",
    help="Python clients from OpenAPI descriptions.",
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,  # rich's help costs 80 ms and draws boxes in a pipe
    pretty_exceptions_enable=False,
)
for command in COMMANDS:
    app.command()(command)


def main() -> NoReturn:
    """Run the command line; every failure is one message and an exit code, never a traceback."""
    try:
        app(_with_bare_strict(sys.argv[1:]))
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


def _with_bare_strict(arguments: list[str]) -> list[str]:
    """``--strict`` alone means all; a code is a few words with hyphens, and no file is named like one."""
    whole: list[str] = []
    for index, argument in enumerate(arguments):
        following = arguments[index + 1] if index + 1 < len(arguments) else ""
        bare = argument == "--strict" and not re.fullmatch(r"all|[a-z]+(-[a-z0-9]+)+", following)
        whole.append("--strict=all" if bare else argument)
    return whole
