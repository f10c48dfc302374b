"""Types as the report sees them, against mypy's verdict on a caller that uses everything."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from callsheet.changes.compare import compare
from callsheet.changes.report import Impact
from callsheet.changes.surface import Part

from .oracle import Pair, rejected
from .pairs import ADYEN, PAIRS, Spoken, speak


def test_mypy_rejects_what_is_listed_as_breaking_in_types_and_nothing_else(tmp_path: Path) -> None:
    """Beside each pair stands the old version against itself, of which nothing must be rejected."""
    same = [speak(f"same_{name}", old, old) for name, (old, _) in PAIRS.items()]
    _judge([*same, *(speak(name, *paths) for name, paths in PAIRS.items())], tmp_path)


@pytest.mark.slow
@pytest.mark.skipif(not ADYEN, reason="the corpus is not at hand")
def test_mypy_agrees_about_real_descriptions(tmp_path: Path) -> None:
    _judge([speak(name, *paths) for name, paths in ADYEN.items()], tmp_path)


def _judge(spoken: list[Spoken], folder: Path) -> None:
    judged = rejected([Pair(name=one.name, old=one.old, new=one.files) for one in spoken], folder)
    for one in spoken:
        changes = compare(one.old, one.new)
        gone = {change.part for change in changes if not change.in_new}
        listed = {change.part for change in changes if change.impact is Impact.BREAKING and change.typed}
        assert _told(judged[one.name], gone) == _told(listed, gone), one.name


def _told(parts: set[Part], gone: set[Part]) -> list[str]:
    """As text, sorted; what belongs to something that is gone altogether goes without saying."""
    return sorted(str(part) for part in parts if not part.member or replace(part, member="") not in gone)
