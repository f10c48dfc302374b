"""docs/command-line.md is what the commands themselves say."""

from __future__ import annotations

from pathlib import Path

from callsheet.cli import COMMANDS, app
from callsheet.commands.reference import reference

PAGE = Path(__file__).parents[2] / "docs" / "command-line.md"
MARK = "<!-- What follows is made from the commands; a test holds it. -->\n\n"


def test_the_page_is_current(update_golden: bool) -> None:
    head, mark, rest = PAGE.read_text(encoding="utf-8").partition(MARK)
    assert mark, "docs/command-line.md has lost its mark"
    if update_golden:
        PAGE.write_text(head + mark + reference(app()), encoding="utf-8")
        rest = reference(app())
    assert rest == reference(app()), "pytest tests/unit/test_command_line_page.py --update-golden"
    assert all(f"\n## {name}" in rest for name in COMMANDS)
