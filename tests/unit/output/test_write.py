"""A package is written whole or not at all, and nothing that is not ours is lost."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest
from callsheet.errors import OutputError
from callsheet.output import atomic_replace as swap, write as writing
from callsheet.output.differences import Changes, diff, plan_changes
from callsheet.output.files import File
from callsheet.output.lock import NAME, Lock, compare, read_lock, write_lock
from callsheet.output.write import write


def files(**texts: str) -> list[File]:
    """Files with these texts (``models__pet`` is ``models/pet.py``), and their lock."""
    made = [File(name.replace("__", "/") + ".py", text) for name, text in texts.items()]
    digests = {file.path: file.digest for file in made}
    lock = Lock(generator="1", description="d", options="o", templates="t", files=digests)
    return [*made, write_lock(lock)]


def contents(folder: Path) -> dict[str, str]:
    return {p.relative_to(folder).as_posix(): p.read_text() for p in folder.rglob("*") if p.is_file()}


def leftovers(folder: Path) -> list[str]:
    return [path.name for path in folder.parent.iterdir() if path != folder]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "shop"


def test_a_new_package(folder: Path) -> None:
    report = write(files(a="1", models__pet="2"), folder)
    assert contents(folder).keys() == {"a.py", "models/pet.py", NAME}
    assert report.created == ("a.py", NAME, "models/pet.py")
    assert not leftovers(folder)
    assert folder.stat().st_mode & 0o777 == 0o777 & ~_umask()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def test_what_is_unchanged_is_not_touched(folder: Path) -> None:
    write(files(a="1", b="1"), folder)
    before = {path: path.stat() for path in folder.iterdir()}
    time.sleep(0.01)
    report = write(files(a="1", b="2"), folder)
    assert report.unchanged == ("a.py",)
    assert report.updated == ("b.py", NAME)
    after = (folder / "a.py").stat()
    assert (after.st_mtime_ns, after.st_ino) == (
        before[folder / "a.py"].st_mtime_ns,
        before[folder / "a.py"].st_ino,
    )
    again = write(files(a="1", b="2"), folder)
    assert again.unchanged == ("a.py", "b.py", NAME)


def test_stale_files_go_and_own_files_stay(folder: Path) -> None:
    write(files(a="1", models__pet="1"), folder)
    (folder / "mine.py").write_text("mine")
    (folder / "models/mine.txt").write_text("mine")
    (folder / "link").symlink_to("mine.py")
    (folder / "models/__pycache__").mkdir()
    (folder / "models/__pycache__/pet.pyc").write_text("x")
    report = write(files(a="2"), folder)
    assert report.removed == ("models/pet.py",)
    assert report.kept == ("link", "mine.py", "models/mine.txt")
    assert (folder / "link").is_symlink()
    assert contents(folder).keys() == {"a.py", NAME, "mine.py", "models/mine.txt", "link"}


@pytest.mark.parametrize("then", [{"a": "2"}, {"b": "1"}], ids=["rewritten", "stale"])
def test_edited_files_are_not_lost(folder: Path, then: dict[str, str]) -> None:
    write(files(a="1"), folder)
    (folder / "a.py").write_text("by hand")
    with pytest.raises(OutputError, match=r"edited by hand: a.py; use --force to overwrite"):
        write(files(**then), folder)
    assert contents(folder)["a.py"] == "by hand"
    report = write(files(**then), folder, force=True)
    assert report.overwritten == ("a.py",)
    assert contents(folder).get("a.py") == then.get("a")


def test_an_edit_that_says_the_same_is_no_edit(folder: Path) -> None:
    write(files(a="1"), folder)
    (folder / "a.py").write_text("2")
    assert write(files(a="2"), folder).unchanged == ("a.py",)


def test_other_ends_of_lines_are_no_edit(folder: Path) -> None:
    """As Git makes them on Windows."""
    made = files(a="x = 1\ny = 2\n")
    write(made, folder)
    (folder / "a.py").write_bytes(b"x = 1\r\ny = 2\r\n")
    assert write(made, folder).unchanged == ("a.py", NAME)
    lock = read_lock(folder)
    assert lock is not None
    assert not compare(lock, folder).edited


def test_a_file_of_the_users_is_not_overwritten(folder: Path) -> None:
    write(files(a="1"), folder)
    (folder / "b.py").write_text("mine")
    with pytest.raises(OutputError, match=r"b.py"):
        write(files(a="1", b="2"), folder)
    assert contents(folder)["b.py"] == "mine"


def test_a_link_in_place_of_a_file_is_an_edit(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "outside.txt").write_text("outside")
    write(files(a="1"), folder)
    (folder / "a.py").unlink()
    (folder / "a.py").symlink_to(tmp_path / "outside.txt")
    with pytest.raises(OutputError, match=r"a\.py"):
        write(files(a="2"), folder)
    write(files(a="2"), folder, force=True)
    assert (tmp_path / "outside.txt").read_text() == "outside"
    assert not (folder / "a.py").is_symlink()


@pytest.mark.parametrize("force", [False, True])
def test_nothing_is_written_through_a_link_in_place_of_a_folder(
    folder: Path, tmp_path: Path, force: bool
) -> None:
    write(files(a="1", models__pet="1"), folder)
    shutil.rmtree(folder / "models")
    outside = tmp_path / "outside"
    outside.mkdir()
    (folder / "models").symlink_to(outside)
    with pytest.raises(OutputError, match="models must be a folder of the package"):
        write(files(a="2", models__pet="2"), folder, force=force)
    assert list(outside.iterdir()) == []
    assert contents(folder)["a.py"] == "1"


def test_a_link_of_ones_own_is_kept_and_not_followed(folder: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "precious").write_text("x")
    write(files(a="1"), folder)
    (folder / "mine").symlink_to(outside)
    write(files(a="2"), folder)
    assert (folder / "mine").is_symlink()
    assert (outside / "precious").read_text() == "x"


def test_folders_that_are_not_ours_are_refused(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for bad in (Path("/"), Path.home(), Path.cwd(), Path.cwd().parent, Path("/tmp") / ".."):
        with pytest.raises(OutputError, match="name a folder for the package alone"):
            write(files(a="1"), bad, force=True)
    (tmp_path / "file").write_text("x")
    with pytest.raises(OutputError, match="is a file"):
        write(files(a="1"), tmp_path / "file")
    folder.mkdir()
    (tmp_path / "link").symlink_to(folder)
    with pytest.raises(OutputError, match="is a link"):
        write(files(a="1"), tmp_path / "link")
    (folder / "theirs.txt").write_text("x")
    with pytest.raises(OutputError, match=r"was not generated by callsheet"):
        write(files(a="1"), folder)
    assert contents(folder) == {"theirs.txt": "x"}


def test_an_empty_folder_will_do(folder: Path) -> None:
    folder.mkdir()
    write(files(a="1"), folder)
    assert read_lock(folder) is not None


def test_a_lock_that_was_tampered_with_removes_nothing_elsewhere(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "precious").write_text("x")
    write(files(a="1"), folder)
    text = (folder / NAME).read_text().replace('"a.py"', '"../precious"')
    (folder / NAME).write_text(text)
    with pytest.raises(OutputError, match="callsheet does not write"):
        write(files(a="2"), folder)
    assert (tmp_path / "precious").exists()


def test_planning_changes_nothing(folder: Path) -> None:
    write(files(a="1\n", b="1\n"), folder)
    before = contents(folder)
    changes = plan_changes(files(a="2\n", c="1\n"), folder, read_lock(folder))
    text = list(diff(changes))
    assert contents(folder) == before
    assert text[:5] == ["--- a/a.py", "+++ b/a.py", "@@ -1 +1 @@", "-1", "+2"]
    assert "--- /dev/null" in text
    assert "+++ /dev/null" in text
    assert changes.removed == ("b.py",)


# --- when things go wrong ------------------------------------------------------------------------


def test_a_full_disk_leaves_the_old_package(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(files(a="1", b="1"), folder)
    before = contents(folder)

    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match="No space left on device; nothing was changed"):
        write(files(a="2", b="2"), folder)
    assert contents(folder) == before
    assert not leftovers(folder)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_parent_is_said_so(folder: Path, tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(OutputError, match="Permission denied"):
        write(files(a="1"), folder)
    tmp_path.chmod(0o700)


def test_without_exchange_the_package_is_moved_aside(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(swap, "_renameat2", lambda: None)
    write(files(a="1"), folder)
    (folder / "mine").write_text("mine")
    write(files(a="2"), folder)
    assert contents(folder)["a.py"] == "2"
    assert contents(folder)["mine"] == "mine"
    assert not leftovers(folder)


def test_without_links_files_are_copied(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(*_: object, **__: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    write(files(a="1", b="1"), folder)
    before = (folder / "a.py").stat().st_mtime_ns
    monkeypatch.setattr(os, "link", no_links)
    write(files(a="1", b="2"), folder)
    assert (folder / "a.py").stat().st_mtime_ns == before


def test_what_appears_while_we_write_is_saved(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(files(a="1"), folder)
    real: Callable[[Path, Path], Path | None] = swap.swap

    def swap_late(new: Path, old: Path) -> Path | None:
        (folder / "late.txt").write_text("late")
        return real(new, old)

    monkeypatch.setattr(writing, "swap", swap_late)
    write(files(a="2"), folder)
    assert contents(folder)["late.txt"] == "late"


def test_a_package_that_was_moved_aside_comes_back(folder: Path) -> None:
    write(files(a="1"), folder)
    place = folder.parent / ".shop.callsheet-abcdefgh"
    place.mkdir()
    folder.rename(place / "old")
    report = write(files(a="1"), folder)
    assert report.unchanged == ("a.py", NAME)
    assert not leftovers(folder)


def test_two_at_once_are_told_apart(folder: Path) -> None:
    with swap.workshop(folder), pytest.raises(OutputError, match="another run is writing this package now"):
        write(files(a="1"), folder)
    assert isinstance(write(files(a="1"), folder), Changes)


KILLED = dedent("""
    import sys
    from pathlib import Path
    from callsheet.output.files import File
    from callsheet.output.lock import Lock, write_lock
    from callsheet.output.write import write

    def package(word):
        made = [File(f"models/m{n}.py", f"x = '{word}'\\n") for n in range(8)]
        digests = {file.path: file.digest for file in made}
        lock = Lock(generator=word, description="", options="", templates="", files=digests)
        return [*made, write_lock(lock)]

    folder = Path(sys.argv[1])
    print("ready", flush=True)
    while True:
        for word in ("one", "two"):
            write(package(word), folder)
    """)


@pytest.mark.parametrize("exchange", [True, False])
def test_a_kill_at_any_moment_leaves_a_whole_package(folder: Path, exchange: bool) -> None:
    program = (
        KILLED
        if exchange
        else KILLED.replace(
            "folder =", "from callsheet.output import swap\nswap._renameat2 = lambda: None\nfolder ="
        )
    )
    write(_whole("one"), folder)
    for moment in range(8):
        killed_after(program, folder, 0.002 + moment * 0.005)
        if exchange:
            assert words_in(folder) in ({"one"}, {"two"})
        write(_whole("three"), folder)
        assert words_in(folder) == {"three"}
        assert not leftovers(folder)
        write(_whole("one"), folder)


@pytest.mark.slow
def test_two_hundred_kills(folder: Path) -> None:
    write(_whole("one"), folder)
    for moment in range(200):
        killed_after(KILLED, folder, (moment * 7919 % 1000) / 20_000)
        assert words_in(folder) in ({"one"}, {"two"})
        write(_whole("one"), folder)
        assert not leftovers(folder)


def killed_after(program: str, folder: Path, seconds: float) -> None:
    with subprocess.Popen([sys.executable, "-c", program, str(folder)], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(seconds)
        process.kill()


def _whole(word: str) -> list[File]:
    return files(**{f"models__m{n}": f"x = '{word}'\n" for n in range(8)})


def words_in(folder: Path) -> set[str]:
    lock = read_lock(folder)
    assert lock is not None
    found = {path: (folder / path).read_text() for path in lock.files}
    assert len(found) == 8
    return {text.split("'")[1] for text in found.values()}
