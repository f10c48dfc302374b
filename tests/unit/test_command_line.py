"""The commands as a whole: each is documented, and says what it does in the same way."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from callsheet.cli import app

from ..made.commands_page import commands_page

DOCUMENTED = Path(__file__).parents[2] / "docs" / "command-line.md"
MARK = "<!-- What follows is made from the commands; a test holds it. -->\n\n"

VERBS = {
    *(
        "Add",
        "Allow",
        "Apply",
        "Check",
        "Choose",
        "Colour",
        "Compare",
        "Copy",
        "Exit",
        "Explain",
        "Find",
        "Follow",
        "Generate",
    ),
    *(
        "Keep",
        "Leave",
        "Let",
        "List",
        "Make",
        "Mark",
        "Name",
        "Overwrite",
        "Print",
        "Read",
        "Say",
        "Send",
        "Show",
    ),
    *("Treat", "Use", "Validate", "Write"),
}


def commands(
    group: click.Group | None = None, name: str = "callsheet"
) -> Iterator[tuple[str, click.Command]]:
    group = group or app()
    context = click.Context(group)
    yield name, group
    for each in group.list_commands(context):
        command = group.get_command(context, each)
        assert command is not None
        if isinstance(command, click.Group):
            yield from commands(command, f"{name} {each}")
        else:
            yield f"{name} {each}", command


COMMANDS = dict(commands())


def test_every_command_is_documented(update_golden: bool) -> None:
    before, mark, _ = DOCUMENTED.read_text(encoding="utf-8").partition(MARK)
    assert mark, "docs/command-line.md has lost its mark"
    whole = before + mark + commands_page(app())
    if update_golden:
        DOCUMENTED.write_text(whole, encoding="utf-8")
    assert DOCUMENTED.read_text("utf-8") == whole, "pytest tests/unit/test_command_line.py --update-golden"


@pytest.mark.parametrize("name", COMMANDS)
def test_help_starts_with_a_verb(name: str) -> None:
    command = COMMANDS[name]
    helps = [command.help, *(one.help for one in command.params if isinstance(one, click.Option))]
    for text in helps:
        assert text, name
        assert text.split()[0].rstrip(",") in VERBS, f"{name}: {text}"
        assert text.rstrip().endswith((".", "compinit", "fish")), f"{name}: {text}"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_the_flags_of_all(name: str) -> None:
    flags = {flag for one in COMMANDS[name].params for flag in one.opts}
    assert {"--quiet", "-q", "--verbose", "-v", "--color"} <= flags
