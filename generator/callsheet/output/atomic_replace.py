"""Atomic replace: one folder replaces another, without a moment that shows parts of both."""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from glob import escape
from pathlib import Path
from tempfile import mkdtemp

from ..errors import OutputError

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


@contextmanager
def workshop(folder: Path) -> Iterator[Path]:
    """A private folder beside `folder`, on the same disk; runs that were killed are completed first.

    Only one process can use it; another one gets an `OutputError`.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    with _alone(folder):
        _mend(folder)
        place = Path(mkdtemp(prefix=_prefix(folder), dir=folder.parent))
        try:
            yield place
        finally:
            _discard(place, folder)


def swap(new: Path, folder: Path) -> Path | None:
    """Puts `new` in the place of `folder`, and gives the place where the old one is now.

    Where the system can exchange two folders in one step there is no moment without a package;
    elsewhere the next run ends what was begun.
    """
    if not folder.exists():
        new.rename(folder)
        return None
    if _exchange(new, folder):
        return new
    old = new.with_name("old")
    folder.rename(old)
    try:
        new.rename(folder)
    except OSError:
        old.rename(folder)
        raise
    return old


def _prefix(folder: Path) -> str:
    return f".{folder.name}.callsheet-"


def _mend(folder: Path) -> None:
    """Puts back a package that a killed run had moved away, and removes what else it left."""
    for place in sorted(folder.parent.glob(escape(_prefix(folder)) + "????????")):
        if place.is_dir() and not place.is_symlink():
            if (place / "old").is_dir() and not folder.exists():
                (place / "old").rename(folder)
            _discard(place, folder)


def _discard(place: Path, folder: Path) -> None:
    """Removes a workshop, but never the only copy of a package."""
    if (place / "old").is_dir() and not folder.exists():
        return
    shutil.rmtree(place, ignore_errors=True)


def _exchange(folder: Path, other: Path) -> bool:
    """Exchanges two folders in one step, where the system can."""
    rename = _renameat2()
    if rename is None:
        return False
    paths = os.fsencode(folder), os.fsencode(other)
    return rename(_AT_FDCWD, paths[0], _AT_FDCWD, paths[1], _RENAME_EXCHANGE) == 0


def _renameat2() -> Callable[..., int] | None:
    if sys.platform != "linux":
        return None
    try:
        function = ctypes.CDLL(None).renameat2
    except (OSError, AttributeError):  # another C library, or an old one
        return None
    function.argtypes = [ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_uint]
    function.restype = ctypes.c_int
    return function


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Holds a lock that the system takes back when the process dies."""
    path = folder.parent / f"{_prefix(folder)}busy"
    while True:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | getattr(os, "O_NOFOLLOW", 0), 0o600)
        try:
            _seize(handle, folder)
        except BaseException:
            os.close(handle)
            raise
        with suppress(FileNotFoundError):
            if os.path.samestat(os.fstat(handle), path.stat()):
                break
        os.close(handle)  # its last owner removed it before we had it
    try:
        yield
    finally:
        with suppress(OSError):
            path.unlink()
        os.close(handle)


def _seize(handle: int, folder: Path) -> None:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        raise OutputError(f"{folder}: another run is writing this package now") from None
