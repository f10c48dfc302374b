"""The page of documentation that lists every command with its flags."""

from __future__ import annotations

from collections.abc import Iterator

import click
from callsheet.commands.command import Command


def commands_page(app: click.Group) -> str:
    """Markdown: a section for each command, in the order of the help, and what all of them have."""
    context = click.Context(app, info_name="callsheet")
    return "\n".join(_group(app, context)).rstrip() + "\n"


def _group(group: click.Group, context: click.Context) -> Iterator[str]:
    for name in group.list_commands(context):
        member = group.get_command(context, name)
        if member is None:
            continue
        inner = click.Context(member, info_name=name, parent=context)
        if isinstance(member, click.Group):
            yield from _group(member, inner)
        else:
            yield from _command(member, inner)


def _command(described: click.Command, context: click.Context) -> Iterator[str]:
    arguments = [item.make_metavar(context) for item in described.params if isinstance(item, click.Argument)]
    yield from (f"## `{' '.join([context.command_path, *arguments])}`", "")
    yield from (*_paragraphs(described.help or ""), "")
    options = [parameter for parameter in _own(described) if isinstance(parameter, click.Option)]
    if options:
        yield from ("| flag | |", "| --- | --- |")
        yield from (f"| {_flag(parameter, context)} | {parameter.help} |" for parameter in options)
        yield ""


def _own(described: click.Command) -> list[click.Parameter]:
    """The parameters that not every command has."""
    common = {parameter.name for parameter in Command(None).params}
    return [parameter for parameter in described.params if parameter.name not in common]


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
