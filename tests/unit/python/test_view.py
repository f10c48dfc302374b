"""The view is the interface of templates: documented as a whole, and broken only with a new version."""

from __future__ import annotations

import re
from pathlib import Path

from callsheet.output.reference import record, reference
from callsheet.python.views.package import VIEW_VERSION

ROOT = Path(__file__).parents[3]
RECORDED = Path(__file__).with_name("view.txt")
DOCUMENTED = ROOT / "docs" / "template-view.md"
MARK = "<!-- What follows is printed by `callsheet templates reference`; a test holds it. -->\n\n"


def test_no_name_goes_away_without_a_new_version(update_golden: bool) -> None:
    """Removing a field, or giving it another type, breaks templates: raise VIEW_VERSION, and tell users."""
    now = [f"view {VIEW_VERSION}", *record()]
    before = RECORDED.read_text(encoding="utf-8").splitlines() if RECORDED.exists() else now[:1]
    gone = set(before[1:]) - set(now)
    assert (
        not gone or before[0] != now[0]
    ), f"VIEW_VERSION must be {VIEW_VERSION + 1}, for these broke: {gone}"
    if update_golden:
        RECORDED.write_text("".join(f"{line}\n" for line in now), encoding="utf-8")


def test_every_class_and_field_says_what_it_is() -> None:
    silent = [line for line in reference().splitlines() if re.fullmatch(r"\| `\w+` \| .* \|  ?\|", line)]
    assert silent == [], "write a docstring under the field"


def test_the_documentation_is_current(update_golden: bool) -> None:
    guide, mark, rest = DOCUMENTED.read_text(encoding="utf-8").partition(MARK)
    assert mark, "docs/template-view.md has lost its mark"
    if update_golden:
        DOCUMENTED.write_text(guide + mark + reference(), encoding="utf-8")
        rest = reference()
    assert rest == reference(), "pytest tests/unit/python/test_view.py --update-golden"
