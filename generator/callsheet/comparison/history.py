"""History: the package's own CHANGELOG.md, with an entry for what this generation changes for callers."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from ..errors import OptionsError, OutputError
from ..output.files import File
from ..output.lock import Lock
from .changelog import NAME, first_entry, render_changelog, with_entry
from .compare import compare
from .reading import surface_of, surface_of_folder
from .report import ChangeReport, Version
from .surface import Surface

FIRST = (1, 0, 0)

_HEADING = re.compile(r"^## \[?v?(\d{1,9})\.(\d{1,9})\.(\d{1,9})\b", re.MULTILINE | re.ASCII)


def history(name: str, files: Iterable[File], folder: Path, lock: Lock | None) -> File:
    """The changelog after these files take the place of what lies in the folder.

    What people wrote in it stays. Nothing is added where callers will see no change, so that generating
    again changes nothing.
    """
    text = _text(folder / NAME) or with_entry("", first_entry(_shown(FIRST), _today()))
    if lock is not None:
        new = surface_of(name, {file.path: file.text for file in files})
        report = _report(surface_of_folder(folder), new)
        if report.changes:
            version = _shown(_next(_latest(text), report.verdict))
            text = with_entry(text, render_changelog(report, version=version, date=_today()))
    return File(NAME, text, joint=True)


def _report(old: Surface, new: Surface) -> ChangeReport:
    return ChangeReport(package=new.name, old=old.name, new=new.name, changes=tuple(compare(old, new)))


def _text(path: Path) -> str:
    try:
        return "" if path.is_symlink() else path.read_text("utf-8")
    except FileNotFoundError:
        return ""
    except (OSError, ValueError) as error:
        raise OutputError(
            f"{path} cannot be read, and what stands in it must not be lost: {error}"
        ) from error


def _latest(text: str) -> tuple[int, int, int]:
    found = _HEADING.search(text)
    return (int(found[1]), int(found[2]), int(found[3])) if found else FIRST


def _next(version: tuple[int, int, int], verdict: Version) -> tuple[int, int, int]:
    """The next version by semantic versioning (semver.org, 2.0.0)."""
    major, minor, patch = version
    match verdict:
        case "major":
            return major + 1, 0, 0
        case "minor":
            return major, minor + 1, 0
        case "patch":
            return major, minor, patch + 1


def _shown(version: tuple[int, int, int]) -> str:
    return ".".join(map(str, version))


def _today() -> str:
    """The day in UTC, or that of SOURCE_DATE_EPOCH (reproducible-builds.org) where builds must repeat."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "").strip()
    try:
        now = datetime.fromtimestamp(int(given), UTC) if given else datetime.now(UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise OptionsError("SOURCE_DATE_EPOCH must be seconds since 1970") from error
    return now.date().isoformat()
