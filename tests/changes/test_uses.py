"""Places in callers' code that breaking changes reach: the marks in `callers` say which."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from callsheet.comparison.compare import compare
from callsheet.comparison.report import Change, ChangeReport, Impact
from callsheet.comparison.uses import with_uses
from callsheet.errors import OptionsError
from msgspec.structs import replace

from .pairs import PAIRS, speak

CALLERS = Path(__file__).parent / "callers"


def report(pair: str, *paths: Path) -> ChangeReport:
    spoken = speak(pair, *PAIRS[pair])
    old = replace(spoken.old, name="shop")
    plain = ChangeReport(package="shop", old="", new="", changes=compare(spoken.old, spoken.new))
    return with_uses(plain, old, paths)


def marked(file: Path) -> set[tuple[int, str, bool]]:
    """Line, part, and whether it is certain."""
    found = set()
    for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
        mark = re.search(r"#([!?]) (.*)$", line)
        for part in re.findall(r"[\w.]+(?:\(\w+\))?", mark.group(2)) if mark else ():
            found.add((number, part, mark is not None and mark.group(1) == "!"))
    return found


@pytest.mark.parametrize("pair", ["calls", "models"])
def test_breaking_changes_are_found_where_they_hit(pair: str) -> None:
    file = CALLERS / f"of_{pair}.py.txt"
    found = report(pair, file)
    assert found.searched == 1
    hits = {(h.line, str(c.symbol), h.certain) for c in found.of(Impact.BREAKING) for h in c.hits}
    assert sorted(hits) == sorted(marked(file))


def test_folders_are_searched_but_for_packages_of_ours_and_what_is_hidden(tmp_path: Path) -> None:
    code = "from shop.models import Level\n"
    for path in ("app.py", "sub/deep/more.py", "shop/models/x.py", ".venv/y.py", "env/z.py", "sub/notes.txt"):
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(code)
    (tmp_path / "shop/callsheet.lock").touch()
    (tmp_path / "env/pyvenv.cfg").touch()
    (tmp_path / "broken.py").write_text("def (")
    found = report("models", tmp_path)
    assert found.searched == 3
    gone = next(change for change in found.changes if str(change.symbol) == "models.Level")
    assert [Path(hit.path).name for hit in gone.hits] == ["app.py", "more.py"]


def test_code_that_does_not_import_the_package_is_not_reached(tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text("def f(thing):\n    return thing.gone\n")
    assert not [change for change in report("models", tmp_path).changes if change.hits]


def test_a_path_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OptionsError, match="no such file"):
        report("models", tmp_path / "nowhere")


def test_safe_changes_reach_nobody() -> None:
    found: list[Change] = [
        c for c in report("models", CALLERS / "of_models.py.txt").changes if c.impact is Impact.SAFE
    ]
    assert found
    assert not any(change.hits for change in found)
