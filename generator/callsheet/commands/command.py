"""A command: the flags that all commands have, and groups that load a command when it is used."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeAlias

import click

from .terminal import manner

Function: TypeAlias = Callable[..., "int | None"]
"""What a command does; its result is the exit code."""

HELP = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


def _set_manner(context: click.Context, parameter: click.Parameter, value: Any) -> None:
    if parameter.name is not None and value not in (None, False) and not context.resilient_parsing:
        setattr(manner, parameter.name, value)


def _common_flags() -> list[click.Parameter]:
    """The flags of every command and group: people write them before a command and after it."""
    flags = (
        click.Option(["--quiet", "-q"], is_flag=True, help="Print results and errors only."),
        click.Option(["--verbose", "-v"], is_flag=True, help="Print each file, every warning, and times."),
        click.Option(
            ["--color"],
            type=click.Choice(["auto", "always", "never"]),
            default=None,
            show_choices=True,
            help="Colour the output; auto does on a terminal.",
        ),
    )
    for flag in flags:
        flag.callback, flag.expose_value = _set_manner, False
    return list(flags)


class Command(click.Command):
    """A command with the flags that all have."""

    def __init__(self, name: str | None, **options: Any) -> None:
        options["params"] = [*options.get("params", ()), *_common_flags()]
        super().__init__(name, **options)


def command(name: str) -> Callable[[Function], Command]:
    """Make a function the command of that name; its docstring is the help."""
    return click.command(name, cls=Command, context_settings=HELP)


class Commands(click.Group):
    """A group whose commands are loaded when they are asked for."""

    def __init__(
        self, name: str, names: Sequence[str], load: Callable[[str], click.Command], **options: Any
    ) -> None:
        params = [*options.pop("params", ()), *_common_flags()]
        super().__init__(name, params=params, context_settings=HELP, no_args_is_help=True, **options)
        self.names, self.load = tuple(names), load

    def list_commands(self, _: click.Context) -> list[str]:
        return list(self.names)

    def get_command(self, _: click.Context, cmd_name: str) -> click.Command | None:
        return self.load(cmd_name) if cmd_name in self.names else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        word = args[0]
        if word not in self.names and not word.startswith("-") and not ctx.resilient_parsing:
            from ..configuration.values import suggestion

            hint = suggestion(word, self.names)
            if Path(word).is_file():
                hint = f'; did you mean "callsheet generate {word}"?'
            raise click.UsageError(f'there is no command "{word}"{hint}', ctx)
        return super().resolve_command(ctx, args)
