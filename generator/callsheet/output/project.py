"""Project: writes the files around a package, all of them or none."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from fnmatch import fnmatchcase
from pathlib import Path
from tempfile import mkstemp

from msgspec.structs import replace

from ..errors import OptionsError, OutputError
from .differences import Changes, plan_changes
from .files import File, digest
from .lock import JOINT, THEIRS, Drift, Lock


def license_text(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "is not UTF-8"
        raise OptionsError(f"project.license_file: {path}: {reason}") from error


def left_to_people(files: Iterable[File], keep: Iterable[str]) -> Iterator[File]:
    """The files; those that are written only once are marked."""
    globs = ("README.md", "LICENSE", ".gitignore", *keep)
    for file in files:
        yield replace(file, theirs=not file.joint and any(fnmatchcase(file.path, glob) for glob in globs))


def digests(files: Iterable[File]) -> dict[str, str]:
    """Their digests for the lock."""
    return {file.path: THEIRS if file.theirs else JOINT if file.joint else file.digest for file in files}


def plan_project(files: Iterable[File], folder: Path, lock: Lock | None, *, force: bool) -> Changes:
    """The changes to the files of a project; refuses to overwrite files that people edited."""
    known = {} if lock is None else lock.project
    planned = [
        file
        for file in files
        if not (file.theirs and (file.path in known or os.path.lexists(folder / file.path)))
    ]
    owned = {path: digest for path, digest in known.items() if digest != THEIRS}
    paths = sorted({*(file.path for file in planned), *owned})
    _refuse_links(paths, folder)
    there = [path for path in paths if os.path.lexists(folder / path)]
    before = None if lock is None else replace(lock, files=owned)
    changes = plan_changes(planned, folder, before, there=there)
    if changes.overwritten and not force:
        named = ", ".join(changes.overwritten)
        reason = "edited by hand, or never written by callsheet"
        raise OutputError(f"{folder}: {reason}: {named}; --force overwrites")
    return changes


def compare_project(known: Mapping[str, str], folder: Path) -> Drift:
    """What was edited or removed since it was written."""
    owned = {path: text for path, text in known.items() if text != THEIRS}
    there = {path: (folder / path).read_bytes() for path in owned if (folder / path).is_file()}
    edited = (path for path, content in there.items() if owned[path] not in (JOINT, digest(content)))
    return Drift(edited=tuple(sorted(edited)), missing=tuple(sorted(owned.keys() - there.keys())))


@contextmanager
def replaced(changes: Changes | None) -> Iterator[None]:
    """Replaces the files; the old ones come back if that or what follows fails.

    A run that is killed in between leaves each file whole, and the next one goes on from there.
    """
    if not changes:
        yield
        return
    with _undone(changes.folder) as undo:
        for path, name in _staged(changes):
            undo(path)
            Path(name).replace(path)
        for gone in changes.removed:
            undo(changes.folder / gone)
            (changes.folder / gone).unlink()
        yield


def _refuse_links(paths: Iterable[str], folder: Path) -> None:
    """Refuses to write through a symbolic link in place of one of our folders."""
    for path in paths:
        for parent in list((folder / path).parents)[: path.count("/")]:
            if parent.is_symlink() or (parent.exists() and not parent.is_dir()):
                raise OutputError(f"{parent} stands where a folder of the project must be; remove it")


def _staged(changes: Changes) -> list[tuple[Path, str]]:
    """Every new content beside its place, before anything is replaced."""
    staged: list[tuple[Path, str]] = []
    try:
        for file in changes.files:
            path = changes.folder / file.path
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = mkstemp(prefix=f".{path.name}.", dir=path.parent)
            staged.append((path, name))
            with os.fdopen(handle, "wb") as stream:
                stream.write(file.content)
                stream.flush()
                os.fsync(handle)
            Path(name).chmod(0o644)
    except OSError as error:
        for _, name in staged:
            Path(name).unlink(missing_ok=True)
        raise OutputError(f"{changes.folder}: {error.strerror}; nothing was changed") from error
    return staged


@contextmanager
def _undone(folder: Path) -> Iterator[Callable[[Path], None]]:
    """Gives a function that remembers a file, which comes back if the block fails."""
    before: dict[Path, bytes | None] = {}

    def remember(path: Path) -> None:
        before[path] = path.read_bytes() if path.is_file() else None

    try:
        yield remember
    except BaseException as error:
        for path, content in before.items():
            with suppress(OSError):
                if content is None:
                    path.unlink(missing_ok=True)
                else:
                    path.write_bytes(content)
        if isinstance(error, OSError):
            raise OutputError(f"{folder}: {error.strerror}; nothing was changed") from error
        raise
