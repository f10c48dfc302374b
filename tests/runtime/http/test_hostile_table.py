"""README.md names, for each thing that a server may try, tests that there are."""

from __future__ import annotations

import re
from pathlib import Path

HERE = Path(__file__).parent


def test_the_table_names_tests_that_there_are() -> None:
    named: set[str] = set()
    for row in (HERE / "README.md").read_text().splitlines():
        cells = [cell.strip() for cell in row.split("|")]
        if len(cells) != 5 or "`" not in cells[2]:
            continue
        there: set[str] = set()
        for file in re.findall(r"`([^`]+)`", cells[2]):
            home = HERE.parent if file.startswith("codec/") else HERE
            there |= set(re.findall(r"^def (test_\w+)", (home / file).read_text(), re.MULTILINE))
        tests = set(re.findall(r"`(test_\w+)`", cells[3]))
        assert tests, row
        assert tests <= there, row
        named |= tests
    hostile = [path.read_text() for path in HERE.glob("test_hostile_*.py") if path != Path(__file__)]
    assert set(re.findall(r"^def (test_\w+)", "\n".join(hostile), re.MULTILINE)) <= named
