"""Differences: what writing a package would change in a folder."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from difflib import unified_diff
from pathlib import Path

from msgspec import Struct

from ..errors import OutputError
from .files import File, digest
from .lock import JOINT, NAME, Lock, walk


class Changes(Struct, frozen=True, kw_only=True):
    """The changes to the files of a folder, as paths below it; a path is in one of the first five only."""

    folder: Path
    created: tuple[str, ...]
    updated: tuple[str, ...]
    unchanged: tuple[str, ...]
    removed: tuple[str, ...]
    """Files that we wrote and write no more."""
    kept: tuple[str, ...]
    """Files that we did not write."""
    overwritten: tuple[str, ...]
    """Those of `updated` and `removed` that somebody changed since we wrote them, or that we never wrote:
    only ``--force`` replaces or removes them."""
    files: tuple[File, ...] = ()
    """Those to create and to update; none once they are written."""

    def __bool__(self) -> bool:
        return bool(self.created or self.updated or self.removed)


def plan_changes(
    files: Iterable[File], folder: Path, lock: Lock | None, *, there: Sequence[str] | None = None
) -> Changes:
    """Compares the files with the folder and with what the lock says was written there.

    `there` are the paths in the folder that count; None for all of them.
    """
    new_files = {file.path: file for file in files}
    ours = {} if lock is None else {**lock.files, NAME: ""}
    if there is None:
        there = list(walk(folder)) if folder.is_dir() else []
    before = {path: _digest(folder, path) for path in there if path in new_files or path in ours}
    same = {path for path, file in new_files.items() if before.get(path) == file.digest}
    updated = [path for path in new_files if path in before and path not in same]
    removed = [path for path in before if path not in new_files and ours.get(path) != JOINT]
    known = {path: ours.get(path) for path in removed} | {
        path: before[path] or None if new_files[path].joint else ours.get(path) for path in updated
    }
    return Changes(
        folder=folder,
        created=tuple(sorted(new_files.keys() - before.keys())),
        updated=tuple(sorted(updated)),
        unchanged=tuple(sorted(same)),
        removed=tuple(removed),
        kept=tuple(path for path in there if path not in same and path not in known),
        overwritten=tuple(path for path in known if path != NAME and before[path] != known[path]),
        files=tuple(file for path, file in new_files.items() if path not in same),
    )


def diff(changes: Changes) -> Iterator[str]:
    """The changes as lines of a unified diff."""
    for file in sorted(changes.files, key=lambda file: file.path):
        old = changes.folder / file.path
        yield from _diff(file.path, _lines(old) if old.is_file() else None, file.text.splitlines())
    for path in changes.removed:
        yield from _diff(path, _lines(changes.folder / path), None)


def _diff(path: str, old: list[str] | None, new: list[str] | None) -> Iterator[str]:
    before = "/dev/null" if old is None else f"a/{path}"
    after = "/dev/null" if new is None else f"b/{path}"
    return unified_diff(old or [], new or [], before, after, lineterm="")


def _lines(path: Path) -> list[str]:
    return path.read_text("utf-8", errors="replace").splitlines()


def _digest(folder: Path, path: str) -> str:
    """The digest of a file; a link is nothing that we ever wrote."""
    place = folder / path
    try:
        return "" if place.is_symlink() else digest(place.read_bytes())
    except OSError as error:
        raise OutputError(f"{place}: {error.strerror}") from error
