"""The cache of the validator's findings: files in the platform's cache folder, which may be deleted."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from platformdirs import user_cache_path

from ..document.references.pointer import Pointer
from ..errors import Problem, Severity
from ..version import __version__

_MOST_FILES = 200
"""Files beyond this number are removed, the oldest first."""


def recall(key: str) -> tuple[Problem, ...] | None:
    """The cached problems of a key; None if there are none that can be read."""
    try:
        content = json.loads(_path(key).read_bytes())
        return tuple(_problem(item) for item in content["problems"])
    except (OSError, ValueError, TypeError, LookupError):
        return None


def remember(key: str, problems: Sequence[Problem]) -> None:
    """Cache problems, if the folder can be written; without a cache, validation is only slower."""
    path = _path(key)
    content = json.dumps({"problems": [_plain(problem) for problem in problems]})
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent)
        with os.fdopen(handle, "w") as stream:
            stream.write(content)
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


def _plain(problem: Problem) -> dict[str, Any]:
    return {
        "code": problem.code,
        "message": problem.message,
        "uri": problem.at.uri,
        "tokens": problem.at.tokens,
        "severity": problem.severity,
        "hint": problem.hint,
    }


def _problem(item: dict[str, Any]) -> Problem:
    return Problem(
        code=item["code"],
        message=item["message"],
        at=Pointer(item["uri"], tuple(item["tokens"])),
        severity=Severity(item["severity"]),
        hint=item["hint"],
    )
