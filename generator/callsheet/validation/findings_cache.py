"""The cache of the validator's findings: files in the platform's cache folder, which may be deleted."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from msgspec import DecodeError
from msgspec.json import decode, encode
from platformdirs import user_cache_path

from ..errors import Problem
from ..version import __version__

_MOST_FILES = 200
"""Files beyond this number are removed, the oldest first."""


def recall(key: str) -> tuple[Problem, ...] | None:
    """The cached problems of a key; None if there are none that can be read."""
    try:
        return decode(_path(key).read_bytes(), type=tuple[Problem, ...])
    except (OSError, DecodeError):
        return None


def remember(key: str, problems: Sequence[Problem]) -> None:
    """Cache problems, if the folder can be written; without a cache, validation is only slower."""
    path = _path(key)
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent)
        with os.fdopen(handle, "wb") as stream:
            stream.write(encode(problems))
        Path(name).replace(path)
        _prune(path.parent)


def _path(key: str) -> Path:
    """Our version is part of the key, because we word the problems."""
    digest = hashlib.sha256(f"{__version__} {key}".encode()).hexdigest()
    return user_cache_path("callsheet", appauthor=False) / "findings" / f"{digest[:40]}.json"


def _prune(folder: Path) -> None:
    files = sorted(folder.iterdir(), key=lambda path: path.stat().st_mtime)
    for path in files[:-_MOST_FILES]:
        path.unlink(missing_ok=True)
