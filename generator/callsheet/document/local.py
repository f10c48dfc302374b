"""Local files: what is one, what may be read of it, and how much."""

from __future__ import annotations

import os
import posixpath
import stat
from pathlib import Path

from ..options import Limits

STDIN = "-"


class RefusalError(Exception):
    """A file that may not be read or cannot be found; `code` and `hint` are for the problem to report."""

    def __init__(self, code: str, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.code = code
        self.hint = hint


def is_url(location: str) -> bool:
    return location[:8].lower().startswith(("http://", "https://"))


def root_folder(entry_folder: Path, given: Path | None) -> Path:
    """The folder that references may not leave: as given, else the current one, else the entry's own."""
    if given is not None:
        return given
    here = Path.cwd()
    return here if entry_folder.resolve().is_relative_to(here.resolve()) else entry_folder


def confined(folder: Path, uri: str, root: Path) -> Path:
    """The path that a relative `uri` means in a folder, symbolic links followed, if `root` holds it."""
    path = Path(posixpath.normpath(folder.as_posix() + "/" + uri)).resolve()
    if not path.is_relative_to(root.resolve()):
        message = "it leaves the folder that holds the description"
        raise RefusalError("outside-root", message, "widen that folder with --ref-root DIR")
    return path


def read_local(path: Path, limits: Limits) -> bytes:
    """The content of a regular file of a bounded size."""
    try:
        with path.open("rb") as stream:
            if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
                raise RefusalError("cannot-read", "not a regular file")
            return bounded(stream.read(limits.file_bytes + 1), limits)
    except FileNotFoundError as error:
        raise RefusalError("missing-file", "there is no such file") from error
    except OSError as error:
        raise RefusalError("cannot-read", error.strerror or "the file cannot be read") from error


def bounded(content: bytes, limits: Limits) -> bytes:
    if len(content) > limits.file_bytes:
        raise RefusalError("too-large", f"more than {limits.file_bytes} bytes (limit: file_bytes)")
    return content
