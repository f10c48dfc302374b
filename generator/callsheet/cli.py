"""The command line: the commands by name, and every failure as one message and an exit code."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, NoReturn

from .version import __version__

if TYPE_CHECKING:
    import click

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
    "docs",
    "explain",
    "completion",
)
"""In the order of the help; each is the function of its name in the module of its name in ``commands/``."""


def main() -> NoReturn:
    """Run the command line; every failure is one message and an exit code, never a traceback."""
    arguments = sys.argv[1:]
    if arguments in (["--version"], ["-V"]):  # before anything is loaded
        print(f"callsheet {__version__}")
        sys.exit(0)
    import gc

    from .commands.terminal import DONE, complain, speak_any_encoding, speak_plainly

    # Nearly all that a run makes lives as long as it does: looking for garbage is mostly in vain.
    gc.set_threshold(100_000)
    speak_any_encoding()
    speak_plainly()
    try:
        code = app().main(_with_bare_strict(arguments), prog_name="callsheet", standalone_mode=False)
    except BrokenPipeError:
        sys.exit(DONE)
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - the one place that knows no better
        from .commands.failures import failure

        code, lines = failure(error)
        complain(*lines)
    sys.exit(code if isinstance(code, int) else DONE)


def app() -> click.Group:
    """The group of all commands."""
    import click

    from .commands.command import Commands

    version = click.Option(
        ["--version", "-V"],
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=_print_version,
        help="Print the version.",
    )
    help_ = "Generate Python clients from OpenAPI descriptions."
    return Commands("callsheet", COMMANDS, _command, help=help_, params=[version])


def _command(name: str) -> click.Command:
    from importlib import import_module

    found: click.Command = getattr(import_module(f".commands.{name}", __package__), name)
    return found


def _print_version(context: click.Context, _: click.Parameter, value: Any) -> None:
    if value and not context.resilient_parsing:
        print(f"callsheet {__version__}")
        context.exit()


def _with_bare_strict(arguments: list[str]) -> list[str]:
    """``--strict`` alone means all; a code is a few words with hyphens, and no file is named like one."""
    import re

    whole: list[str] = []
    for index, argument in enumerate(arguments):
        following = arguments[index + 1] if index + 1 < len(arguments) else ""
        bare = argument == "--strict" and not re.fullmatch(r"all|[a-z]+(-[a-z0-9]+)+", following)
        whole.append("--strict=all" if bare else argument)
    return whole
