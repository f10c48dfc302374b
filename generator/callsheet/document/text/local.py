"""Local files: which may be read, and how much of them."""

from __future__ import annotations

import os
import posixpath
import stat
from difflib import get_close_matches
from hashlib import sha256
from itertools import islice
from pathlib import Path

from ...configuration.limits import Limits
from .printable import printable

STDIN = "-"

MOST_NAMES = 2000
"""Of a folder; comparing with more takes longer than people wait for a hint."""


class RefusalError(Exception):
    """A file that must not be read or does not exist; `code` and `hint` are those of the problem."""

    def __init__(self, code: str, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.code = code
        self.hint = hint


def is_url(location: str) -> bool:
    return location[:8].lower().startswith(("http://", "https://"))


def root_folder(entry_folder: Path, chosen: Path | None) -> Path:
    """The folder that references may not leave: as given, else the current one, else the entry's own."""
    if chosen is not None:
        return chosen
    here = Path.cwd()
    return here if entry_folder.resolve().is_relative_to(here.resolve()) else entry_folder


def confined(folder: Path, uri: str, root: Path, resolved: dict[str, str]) -> str:
    """The path that a relative `uri` means in a folder, symbolic links followed, if `root` holds it.

    `resolved` are the folders whose links were followed before; more are added.
    """
    parent, name = os.path.split(posixpath.normpath(folder.as_posix() + "/" + uri))
    for each in (parent, str(root)):
        if each not in resolved:
            resolved[each] = os.path.realpath(each)
    path = os.path.join(resolved[parent], name)
    if os.path.islink(path):
        path = os.path.realpath(path)
    inside = os.path.join(resolved[str(root)], "")
    if not os.path.normcase(path).startswith(os.path.normcase(inside)):
        message = "it is outside of the folder of the description"
        raise RefusalError("outside-root", message, "widen that folder with --ref-root DIR")
    return path


def read_local(path: Path | str, limits: Limits) -> bytes:
    """The content of a regular file of a bounded size."""
    try:
        with open(path, "rb", opener=_at_once) as stream:
            if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
                raise RefusalError("cannot-read", "not a regular file")
            return bounded(stream.read(limits.file_bytes + 1), limits)
    except FileNotFoundError as error:
        raise RefusalError("missing-file", "there is no such file") from error
    except OSError as error:
        raise RefusalError("cannot-read", error.strerror or "the file cannot be read") from error


def similar_file(path: str) -> str | None:
    """A hint: a file beside the missing one with a similar name."""
    folder, name = os.path.split(path)
    try:
        names = [entry.name for entry in islice(os.scandir(folder), MOST_NAMES) if entry.is_file()]
    except OSError:
        return None
    close = get_close_matches(name, sorted(names), n=1)
    return f'did you mean "{printable(close[0])}"?' if close else None


def content_digest(content: bytes) -> str:
    """What the lock knows a file of a description by, however Git ends the lines here."""
    return sha256(content.replace(b"\r\n", b"\n")).hexdigest()


def _at_once(path: str, flags: int) -> int:
    """Opens what it may be: a pipe would wait for who writes to it, before anybody sees that it is one."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def bounded(content: bytes, limits: Limits) -> bytes:
    if len(content) > limits.file_bytes:
        raise RefusalError("too-large", f"more than {limits.file_bytes} bytes (limit: file_bytes)")
    return content
