"""The lock reads well in a diff, and nobody can make it name files elsewhere."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from callsheet.errors import OutputError
from callsheet.output.files import File
from callsheet.output.lock import NAME, Lock, compare, read_lock, write_lock


def lock(**given: Any) -> Lock:
    return Lock(
        **{
            "generator": "1",
            "description": "d",
            "options": "o",
            "templates": "t",
            "names": {},
            "files": {},
            **given,
        }
    )


def put(folder: Path, **changes: object) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / NAME).write_text(json.dumps(json.loads(write_lock(lock()).text) | changes))
    return folder


def test_a_lock_survives_writing(tmp_path: Path) -> None:
    made = lock(
        names={"b \u202e\n": "b", "a": "a"},
        files={"z.py": "1", "a/b.py": "2"},
        sources={"shop.yaml": "3", "parts/pet.yaml": "4"},
        overlays=("5",),
    )
    file = write_lock(made)
    assert file.text.isascii()
    assert list(json.loads(file.text)["files"]) == ["a/b.py", "z.py"]
    assert next(iter(json.loads(file.text)["sources"])) == "shop.yaml"  # the entry, whatever its name
    (tmp_path / NAME).write_bytes(file.content)
    assert read_lock(tmp_path) == made


def test_one_name_more_is_one_line_more() -> None:
    before = write_lock(lock(names={"a": "a", "c": "c"})).text.splitlines()
    after = write_lock(lock(names={"a": "a", "b": "b", "c": "c"})).text.splitlines()
    assert [line for line in after if line not in before] == ['  "b": "b",']


def test_no_lock_is_none(tmp_path: Path) -> None:
    assert read_lock(tmp_path) is None
    assert read_lock(tmp_path / "nothing") is None


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "<<<<<<< ours", '{"generator": 1}', "\x00", "[" * 100_000, "null"],
)
def test_a_broken_lock_says_what_to_do(tmp_path: Path, text: str) -> None:
    (tmp_path / NAME).write_text(text)
    with pytest.raises(OutputError, match="--force"):
        read_lock(tmp_path)


@pytest.mark.parametrize(
    "path",
    ["../x", "/etc/passwd", "a/../../b", "", ".", "a//b", "..", "a\\..\\b", "a\nb", ".git/x", "C:x"],
)
def test_a_lock_cannot_name_files_elsewhere(tmp_path: Path, path: str) -> None:
    with pytest.raises(OutputError, match="callsheet does not write"):
        read_lock(put(tmp_path, files={path: "1"}))


@pytest.mark.parametrize("wrong", [{"sources": {"a": 1}}, {"sources": []}, {"overlays": [1]}, {"names": []}])
def test_a_lock_of_other_kinds_is_refused(tmp_path: Path, wrong: dict[str, Any]) -> None:
    with pytest.raises(OutputError, match="not a lock"):
        read_lock(put(tmp_path, **wrong))


def test_early_locks_say_nothing_of_sources(tmp_path: Path) -> None:
    early = json.loads(write_lock(lock(names={"a": "a"})).text)
    del early["sources"], early["overlays"]
    (tmp_path / NAME).write_text(json.dumps(early))
    assert read_lock(tmp_path) == lock(names={"a": "a"})


@pytest.mark.parametrize("key", ["names", "files", "format", "generator", "description"])
def test_a_lock_without_what_every_lock_has_is_refused(tmp_path: Path, key: str) -> None:
    """Without names the next run would rename everything, and call that fresh."""
    lacking = json.loads(write_lock(lock()).text)
    del lacking[key]
    (tmp_path / NAME).write_text(json.dumps(lacking))
    with pytest.raises(OutputError, match="not a lock"):
        read_lock(tmp_path)


@pytest.mark.parametrize("changes", [{"format": 99}, {"format": "2"}, {"format": 99, "names": ["other"]}])
def test_another_format_is_refused(tmp_path: Path, changes: dict[str, Any]) -> None:
    with pytest.raises(OutputError, match="another version"):
        read_lock(put(tmp_path, **changes))


def test_drift(tmp_path: Path) -> None:
    files = [File("a.py", "a"), File("b.py", "b"), File("c.py", "c")]
    made = lock(files={file.path: file.digest for file in files})
    for file in files:
        (tmp_path / file.path).write_text(file.text)
    assert not compare(made, tmp_path)
    (tmp_path / "a.py").write_text("edited")
    (tmp_path / "b.py").unlink()
    (tmp_path / "mine.py").write_text("mine")
    found = compare(made, tmp_path)
    assert (found.edited, found.missing) == (("a.py",), ("b.py",))


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.py").symlink_to("nowhere")
    with pytest.raises(OutputError, match=r"a\.py: No such file or directory"):
        compare(lock(files={"a.py": "1"}), tmp_path)
