"""Write: a package to its folder, whole or not at all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from pathlib import Path

from ..errors import OutputError
from ..frozen import dataclass
from .atomic_replace import swap, workshop
from .differences import Changes, plan_changes
from .files import File
from .lock import NAME, Lock, read_lock, walk

NAMED = 5
"""So many files an error names; the rest it counts."""


MANY = 64
"""So many files are brought to the disk one by one; more of them at once, which costs less."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What was done to a folder, as paths below it."""

    folder: Path
    created: tuple[str, ...]
    updated: tuple[str, ...]
    unchanged: tuple[str, ...]
    removed: tuple[str, ...]
    kept: tuple[str, ...]
    """Files that we did not write."""
    overwritten: tuple[str, ...]
    """Files edited by hand that ``--force`` gave up."""


def write(files: Iterable[File], folder: Path, *, force: bool = False) -> Report:
    """Makes the folder hold exactly these files and those that we did not write."""
    refuse_folder(folder)
    try:
        with workshop(folder) as place:
            changes = plan_changes(files, folder, known_lock(folder, force=force))
            refuse_blocked(changes, folder)
            refuse_edited(changes, folder, force=force)
            if changes:
                _stage(changes, folder, place / "new")
                old = swap(place / "new", folder)
                _save_newcomers(old, folder, changes)
    except OSError as error:
        raise OutputError(f"{folder}: {error.strerror or error}; nothing was changed") from error
    return reported(changes, folder)


def refuse_folder(folder: Path) -> None:
    """Refuses a folder that cannot be a package of ours."""
    resolved = folder.resolve()
    if folder.is_symlink():
        raise OutputError(f"{folder} is a link; name the folder itself")
    if folder.exists() and not folder.is_dir():
        raise OutputError(f"{folder} is a file, not a folder")
    if any(folder.resolve().is_relative_to(resolved) for folder in (Path.cwd(), *_home())):
        raise OutputError(f"{folder} holds more than a package; name a folder of its own")


def _home() -> tuple[Path, ...]:
    try:
        return (Path.home(),)
    except RuntimeError:  # a user without one, as in containers
        return ()


def known_lock(folder: Path, *, force: bool = False) -> Lock | None:
    """The lock of the folder; a folder without one must be empty, unless the user insists."""
    try:
        lock = read_lock(folder)
    except OutputError:
        if not force:
            raise
        return None
    if lock is None and not force and folder.is_dir() and any(walk(folder)):
        raise OutputError(f"{folder} is not empty and has no {NAME}; --force makes it a package all the same")
    return lock


def refuse_blocked(changes: Changes, folder: Path) -> None:
    """Refuses to write through a link that somebody put where a folder of ours must be."""
    wanted = (*changes.unchanged, *(file.path for file in (*changes.created, *changes.updated)))
    folders = {path[:end] for path in wanted for end, mark in enumerate(path) if mark == "/"}
    blocked = next((path for path in changes.kept if path in folders), None)
    if blocked is not None:
        raise OutputError(f"{folder / blocked} stands where a folder of the package must be; remove it")


def refuse_edited(changes: Changes, folder: Path, *, force: bool = False) -> None:
    """Refuses to lose what somebody wrote by hand."""
    if changes.edited and not force:
        named = ", ".join(changes.edited[:NAMED])
        more = f" and {len(changes.edited) - NAMED} more" if len(changes.edited) > NAMED else ""
        raise OutputError(f"{folder}: edited by hand since: {named}{more}; --force overwrites")


def _stage(changes: Changes, folder: Path, new: Path) -> None:
    """Builds the package as it will be: files that stay are linked, so that they stay as they are."""
    new.mkdir()
    if folder.is_dir():
        shutil.copymode(folder, new)
    for path in (*changes.unchanged, *changes.kept):
        _link(folder / path, _room(new / path))
    files = (*changes.created, *changes.updated)
    careful = bool(changes.unchanged or changes.updated)  # a crash must not leave less than there was
    for file in files:
        with _room(new / file.path).open("xb") as handle:
            handle.write(file.content)
            if careful and len(files) <= MANY:
                handle.flush()
                os.fsync(handle.fileno())
    if careful and len(files) > MANY and hasattr(os, "sync"):
        os.sync()


def _room(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def _link(source: Path, target: Path) -> None:
    try:
        os.link(source, target, follow_symlinks=False)
    except (OSError, NotImplementedError):  # a file system without links
        shutil.copy2(source, target, follow_symlinks=False)


def _save_newcomers(old: Path | None, folder: Path, changes: Changes) -> None:
    """Moves over what appeared in the old folder while we were writing; the rest is thrown away."""
    known = {*changes.unchanged, *changes.kept, *changes.removed, *(file.path for file in changes.updated)}
    if old is None:
        return
    for path in set(walk(old)) - known:
        (old / path).rename(_room(folder / path))


def reported(changes: Changes, folder: Path) -> Report:
    """The changes, once they are made."""
    return Report(
        folder=folder,
        created=tuple(sorted(file.path for file in changes.created)),
        updated=tuple(sorted(file.path for file in changes.updated)),
        unchanged=changes.unchanged,
        removed=changes.removed,
        kept=changes.kept,
        overwritten=changes.edited,
    )
