<<<<<<< HEAD
"""The page of the documentation that lists every command with its arguments and flags."""

from __future__ import annotations

import re
=======
"""The page of documentation that lists every command with its flags."""

from __future__ import annotations

>>>>>>> main
from collections.abc import Iterator

import click

<<<<<<< HEAD
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
=======
from .command import Command


def reference(app: click.Group) -> str:
    """Markdown: a section for each command, in the order of the help, and what all of them have."""
    context = click.Context(app, info_name="callsheet")
    return "\n".join(_group(app, context)).rstrip() + "\n"


def _group(group: click.Group, context: click.Context) -> Iterator[str]:
    for name in group.list_commands(context):
        found = group.get_command(context, name)
        if found is None:
            continue
        inner = click.Context(found, info_name=name, parent=context)
        if isinstance(found, click.Group):
            yield from _group(found, inner)
        else:
            yield from _command(found, inner)


def _command(found: click.Command, context: click.Context) -> Iterator[str]:
    arguments = [one.make_metavar(context) for one in found.params if isinstance(one, click.Argument)]
    yield from (f"## `{' '.join([context.command_path, *arguments])}`", "")
    yield from (*_paragraphs(found.help or ""), "")
    options = [one for one in _own(found) if isinstance(one, click.Option)]
    if options:
        yield from ("| flag | |", "| --- | --- |")
        yield from (f"| {_flag(one, context)} | {one.help} |" for one in options)
        yield ""


def _own(found: click.Command) -> list[click.Parameter]:
    """The parameters that not every command has."""
    common = {one.name for one in Command(None).params}
    return [one for one in found.params if one.name not in common]


def _flag(option: click.Option, context: click.Context) -> str:
    names = ", ".join(f"`{name}`" for name in [*option.opts, *option.secondary_opts])
    if option.is_flag:
        return names
    return f"{names} `{option.make_metavar(context)}`".replace("|", "\\|")


def _paragraphs(text: str) -> Iterator[str]:
    """The help as Markdown; what has fixed lines there is code here."""
    for number, paragraph in enumerate(text.split("\n\n")):
        lines = [line.strip() for line in paragraph.strip().splitlines()]
        if number:
            yield ""
        if lines and lines[0] == "\b":
            yield from ("```", *lines[1:], "```")
        else:
            yield from lines
>>>>>>> main
