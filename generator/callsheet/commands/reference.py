"""The page of the documentation that lists every command with its arguments and flags."""

from __future__ import annotations

import re
from collections.abc import Iterator

import click

COMMON = ("quiet", "verbose", "color")
"""What every command has, which the page says once."""


def reference(group: click.Group, name: str = "callsheet") -> str:
    """Markdown: a section for each command, and for each of a group."""
    context = click.Context(group, info_name=name)
    lines = ["Every command has:", "", *_flags(context, only=COMMON), ""]
    for path, command, inner in _commands(group, context):
        lines += ["", f"## {path}", "", *_section(path, command, inner)]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).rstrip() + "\n"


def _commands(
    group: click.Group, context: click.Context
) -> Iterator[tuple[str, click.Command, click.Context]]:
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        inner = click.Context(command, info_name=name, parent=context)
        if isinstance(command, click.Group):
            yield from _commands(command, inner)
        else:
            yield inner.command_path.removeprefix(f"{context.find_root().info_name} "), command, inner


def _section(path: str, command: click.Command, context: click.Context) -> Iterator[str]:
    pieces = " ".join(command.collect_usage_pieces(context))
    yield f"`callsheet {path} {pieces}`"
    yield ""
    yield from (line.strip() for line in (command.help or "").splitlines())
    flags = list(_flags(context, beside=COMMON))
    yield from (["", *flags] if flags else [])


def _flags(
    context: click.Context, *, only: tuple[str, ...] = (), beside: tuple[str, ...] = ()
) -> Iterator[str]:
    for parameter in context.command.get_params(context):
        wanted = parameter.name in only if only else parameter.name not in beside
        flag, text = parameter.get_help_record(context) or ("", "")
        if wanted and text and not flag.endswith("--help"):
            yield f"- `{flag}`: {' '.join(text.split())}"
