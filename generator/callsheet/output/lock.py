"""Lock: what a package was generated from, and the files that we wrote, in ``callsheet.lock``."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from os import scandir
from pathlib import Path
from typing import Any, Literal

from msgspec import DecodeError, Struct, ValidationError, field, to_builtins
from msgspec.json import decode

from ..errors import OutputError
from .files import File, digest

NAME = "callsheet.lock"

JOINT = "also kept by people"
"""In place of the digest of a file that is ours and in which people write, too."""

THEIRS = "written once"
"""In place of the digest of a file that we wrote for people to go on with; they may remove it."""

FORMAT = 2
"""The first had the positions of parameters and variants in the keys of names; it is read."""

_ABOUT = "Written by callsheet, which keeps these names and touches no other files. Do not edit."

_SORTED = ("names", "members", "variants", "shapes", "paging", "files")
_OPTIONAL = ("members", "variants", "shapes", "paging", "models", "shared", "project")

_PATH = re.compile(r"(?:[A-Za-z0-9_][A-Za-z0-9_.-]*/)*[A-Za-z0-9_][A-Za-z0-9_.-]*")


class Lock(Struct, frozen=True, kw_only=True):
    """What a package was generated from, and its files."""

    generator: str
    """The version of callsheet."""
    description: str
    """The digest of everything that was read."""
    sources: Mapping[str, str] = field(default_factory=dict)
    """The description's files with their digests, the given one first: paths from its folder, or URLs."""
    overlays: tuple[str, ...] = ()
    """The digests of the overlays, in the order in which they were applied."""
    options: str
    """The digest of the options that decide the output."""
    templates: str
    """The digest of all templates and of the runtime."""
    names: Mapping[str, str]
    """The Python names by identity, which later runs keep."""
    members: Mapping[str, str] = field(default_factory=dict)
    """The names within classes and calls that a neighbour could take: ``userId`` of ``user_id``."""
    variants: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By what each variant of a union is recognised that has something inside with a name."""
    shapes: Mapping[str, str] = field(default_factory=dict)
    """What is behind each name that several places have in common, as a digest."""
    paging: Mapping[str, str] = field(default_factory=dict)
    """How each operation is paged, if nobody said it and its shape did; a rule in JSON."""
    models: Literal["", "module", "package"] = ""
    """Where models are declared: in one ``module`` or in a ``package``, which early locks do not say."""
    shared: Mapping[str, str] = field(default_factory=dict)
    """Modules of models that clients share, each with its variant: in the lock of the package that holds
    them, and in that of a client those that it takes from there."""
    project: Mapping[str, str] = field(default_factory=dict)
    """Paths below the folder of the project around the package, each with its digest."""
    files: Mapping[str, str]
    """Paths below the package folder, each with its digest."""
    format: int = FORMAT


class _Head(Struct):
    """What every lock has said, of whatever format."""

    format: int | str
    generator: str


class Drift(Struct, frozen=True, kw_only=True):
    """How a package folder differs from its lock."""

    edited: tuple[str, ...]
    missing: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.edited or self.missing)


def read_lock(folder: Path) -> Lock | None:
    """The lock of a package, or None where there is none."""
    path = folder / NAME
    try:
        content = path.read_bytes()
        _refuse_other(decode(content, type=_Head), path)
        lock = decode(content, type=Lock)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise OutputError(f"{path}: {error.strerror}") from error
    except ValidationError as error:
        message = f"{path} is not a lock file of callsheet; restore it, or generate with --force"
        raise OutputError(message) from error
    except (DecodeError, RecursionError) as error:
        raise OutputError(f"{path} cannot be read; restore it, or generate with --force") from error
    _refuse_unknown(lock, path)
    return lock


def write_lock(lock: Lock) -> File:
    """The lock as a file: one line for each name and file, sorted, so that a diff reads well."""
    data: dict[str, Any] = {"about": _ABOUT, "format": FORMAT} | to_builtins(lock)
    for key in _SORTED:
        data[key] = dict(sorted(data[key].items()))
    for key in _OPTIONAL:
        if not data[key]:
            del data[key]
    return File(NAME, json.dumps(data, indent=1) + "\n")


def compare(lock: Lock, folder: Path) -> Drift:
    """What was edited or removed in a package since it was written; `OutputError` if it is unreadable."""
    try:
        digests = {path: _digest_of(f"{folder}/{path}") for path in walk(folder) if path in lock.files}
    except OSError as error:
        raise OutputError(f"{error.filename}: {error.strerror}") from error
    known = {path: digest for path, digest in lock.files.items() if digest != JOINT}
    edited = sorted(path for path, digest in known.items() if digests.get(path, digest) != digest)
    return Drift(edited=tuple(edited), missing=tuple(sorted(lock.files.keys() - digests.keys())))


def _digest_of(path: str) -> str:
    with open(path, "rb") as stream:
        return digest(stream.read())


def walk(folder: Path | str, prefix: str = "") -> Iterator[str]:
    """The paths of everything below a folder that is no folder, with slashes; links are not followed.

    What Python leaves beside modules when it imports them is nobody's, and left out.
    """
    with scandir(folder) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            if entry.is_dir(follow_symlinks=False):
                if entry.name == "__pycache__":
                    continue
                yield from walk(entry.path, f"{prefix}{entry.name}/")
            else:
                yield prefix + entry.name


def _refuse_other(head: _Head, path: Path) -> None:
    """Refuses a lock of another format, in which the same words may mean something else."""
    if head.format not in range(1, FORMAT + 1):
        raise OutputError(f"{path} was written by another version of callsheet ({head.generator[:40]!a})")


def _refuse_unknown(lock: Lock, path: Path) -> None:
    """Refuses paths that leave the folder, whoever wrote them."""
    for name in (*lock.files, *map(_unhidden, lock.project)):
        if not _PATH.fullmatch(name):
            raise OutputError(f"{path} lists a file that callsheet does not write: {name[:100]!a}")


def _unhidden(path: str) -> str:
    """A path of a project, which may be one of the hidden files that projects have."""
    return path[1:] if path == ".gitignore" or path.startswith(".github/workflows/") else path
