"""The page of documentation that lists every command with its flags."""

from __future__ import annotations

from collections.abc import Iterator

import click

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
