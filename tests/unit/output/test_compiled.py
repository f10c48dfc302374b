"""Compiled templates are kept as long as their text is the same, and nobody notices."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from callsheet.output import compiled
from callsheet.output.compiled import Compiled, TextOnly
from jinja2 import Environment, FileSystemLoader


@pytest.fixture(autouse=True)
def ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "ours"
    folder.mkdir()
    (folder / "a.jinja").write_text("{{ 1 + 1 }} {{ 'x' | upper }} {{ word }}")
    monkeypatch.setattr(compiled, "templates_root", lambda: folder)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return folder


class Counting(Environment):
    code_generator_class = TextOnly
    times = 0

    def compile(self, *args: object, **how: object) -> object:  # type: ignore[override]
        self.times += 1
        return super().compile(*args, **how)  # type: ignore[call-overload]


def printed(folder: Path, settings: str = "", word: str = "y") -> tuple[str, int]:
    """What the template prints, and how often it was compiled for that."""
    made = Counting(loader=FileSystemLoader(folder), bytecode_cache=Compiled(settings), optimized=False)
    return made.get_template("a.jinja").render(word=word), made.times


def kept(folder: Path) -> list[Path]:
    return list(folder.rglob("*.bin"))


def test_it_is_compiled_once(ours: Path) -> None:
    assert printed(ours) == ("2 X y", 1)
    assert printed(ours, word="z") == ("2 X z", 0)
    assert len(kept(ours)) == 1


def test_another_text_or_setting_is_compiled_anew(ours: Path) -> None:
    printed(ours)
    (ours / "a.jinja").write_text("{{ word }}!")
    assert printed(ours) == ("y!", 1)
    assert printed(ours, settings="other") == ("y!", 1)


def test_what_is_spoilt_is_compiled_anew(ours: Path) -> None:
    printed(ours)
    (file,) = kept(ours)
    file.write_bytes(file.read_bytes()[:-20])
    assert printed(ours) == ("2 X y", 1)


def test_filters_work_when_it_is_printed(ours: Path) -> None:
    """Otherwise code that is kept would have what a filter did at another time."""
    printed(ours)
    made = Counting(loader=FileSystemLoader(ours), bytecode_cache=Compiled(""), optimized=False)
    made.filters["upper"] = lambda text: f"<{text}>"
    assert made.get_template("a.jinja").render(word="y") == "2 <x> y"


def test_templates_of_users_are_not_kept(ours: Path, tmp_path: Path) -> None:
    theirs = tmp_path / "theirs"
    theirs.mkdir()
    (theirs / "a.jinja").write_text("theirs")
    assert printed(theirs) == ("theirs", 1)
    assert kept(tmp_path) == []


def test_nothing_is_kept_where_python_keeps_nothing(ours: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert printed(ours) == ("2 X y", 1)
    assert kept(ours) == []


def test_a_folder_that_cannot_be_written_is_no_matter(ours: Path) -> None:
    (ours / "__pycache__").write_text("a file")
    assert printed(ours) == ("2 X y", 1)
