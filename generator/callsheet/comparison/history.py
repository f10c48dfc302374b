"""History: the package's own CHANGELOG.md, with an entry for what changes for callers."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from msgspec import Struct

from ..configuration.project_place import project_folder
from ..errors import OptionsError, OutputError
from ..output.files import File
from ..output.lock import Lock
from .changelog import NAME, first_entry, quiet_entry, render_changelog, with_entry, with_more
from .compare import compare
from .reading import surface_of, surface_of_folder
from .report import Bump, ChangeReport
from .surface import Surface

FIRST = (1, 0, 0)

VERSION_FILE = "_version.py"

METADATA = "pyproject.toml"

_VERSION = re.compile(r'^__version__ = "(\d{1,9})\.(\d{1,9})\.(\d{1,9})"$', re.MULTILINE | re.ASCII)

_HEADING = re.compile(r"^## \[?v?(\d{1,9})\.(\d{1,9})\.(\d{1,9})\b", re.MULTILINE | re.ASCII)


class Release(Struct, frozen=True, kw_only=True):
    """What the next release publishes: the module with the version, and the changelog."""

    version: File
    changelog: File


def history(
    name: str, files: Iterable[File], folder: Path, lock: Lock | None, *, is_repaired: bool = False
) -> File:
    """The changelog for files that replace those in the folder.

    What people wrote in it stays. Without a change for callers there is no entry, so that generating
    again changes nothing; nor if the folder `is_repaired`, because its description is the same.
    """
    text = _text(folder / NAME) or with_entry("", first_entry(_shown(FIRST), _today()))
    if lock is not None and not is_repaired:
        new = surface_of(name, {file.path: file.text for file in files})
        report = _report(surface_of_folder(folder), new)
        if report.changes:
            version = _shown(_next(_latest(text), report.bump))
            text = with_entry(text, render_changelog(report, version=version, date=_today()))
    return File(NAME, text, joint=True)


def release(name: str, files: Sequence[File], metadata: str, folder: Path, lock: Lock | None) -> Release:
    """The version for files that will be published, and the changelog of their project.

    What was published once never changes: whatever differs has another version, by what it means for
    callers. `metadata` is the digest of what else is published.
    """
    path = project_folder(folder) / NAME
    text, published = _text(path), _version_of(folder) if lock is not None else None
    if lock is None or published is None:
        version = _latest(text)
        text = text or with_entry("", first_entry(_shown(version), _today()))
    elif _is_unchanged(files, metadata, lock):
        version = max(published, _latest(text, published))
    else:
        new = surface_of(name, {file.path: file.text for file in files})
        report = _report(surface_of_folder(folder), new)
        next_version = _next(published, report.bump if report.changes else "patch")
        latest = _latest(text, published)
        version = max(next_version, latest)
        entry = _entry(report, _shown(version))
        text = with_more(text, entry) if version == latest else with_entry(text, entry)
    content = f'"""The version of the package."""\n\n__version__ = "{_shown(version)}"\n'
    return Release(version=File(VERSION_FILE, content), changelog=File(NAME, text, joint=True))


def _entry(report: ChangeReport, version: str) -> str:
    if report.changes:
        return render_changelog(report, version=version, date=_today())
    return quiet_entry(version, _today())


def _is_unchanged(files: Iterable[File], metadata: str, lock: Lock) -> bool:
    old = {path: known for path, known in lock.files.items() if path != VERSION_FILE}
    return old == {file.path: file.digest for file in files} and lock.project.get(METADATA) == metadata


def _version_of(folder: Path) -> tuple[int, int, int] | None:
    match = _VERSION.search(_text(folder / VERSION_FILE))
    return (int(match[1]), int(match[2]), int(match[3])) if match else None


def _report(old: Surface, new: Surface) -> ChangeReport:
    return ChangeReport(package=new.name, old=old.name, new=new.name, changes=tuple(compare(old, new)))


def _text(path: Path) -> str:
    try:
        return "" if path.is_symlink() else path.read_text("utf-8")
    except FileNotFoundError:
        return ""
    except (OSError, ValueError) as error:
        raise OutputError(f"{path} cannot be read, so its entries cannot be kept: {error}") from error


def _latest(text: str, otherwise: tuple[int, int, int] = FIRST) -> tuple[int, int, int]:
    match = _HEADING.search(text)
    return (int(match[1]), int(match[2]), int(match[3])) if match else otherwise


def _next(version: tuple[int, int, int], bump: Bump) -> tuple[int, int, int]:
    """The next version by semantic versioning (semver.org, 2.0.0)."""
    major, minor, patch = version
    match bump:
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
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "").strip()
    try:
        now = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise OptionsError("SOURCE_DATE_EPOCH must be seconds since 1970") from error
    return now.date().isoformat()
