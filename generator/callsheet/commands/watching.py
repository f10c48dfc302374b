"""Watching: the local files of a client, and generating it again with a summary of the changes."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from .. import freshness, pipeline
from ..comparison.compare import compare
from ..comparison.locations import shown
from ..comparison.reading import surface_of_folder
from ..comparison.report import ChangeReport
from ..configuration.options import Options
from ..document.text.local import STDIN, is_url
from ..errors import CallsheetError
from ..output.lock import Lock, read_lock

DESCRIPTIONS = (".yaml", ".yml", ".json")


class Watched(Struct, frozen=True, kw_only=True):
    """The files and folders of a client, as absolute paths."""

    files: frozenset[Path]
    described: frozenset[Path]
    """Folders in which a new description may be what a broken reference waits for."""
    templates: frozenset[Path]
    """Folders in which every file counts."""

    @property
    def folders(self) -> frozenset[Path]:
        """What to watch: editors replace files, and a file that is gone cannot be watched."""
        parents = {file.parent for file in self.files} | self.described | self.templates
        return frozenset(folder for folder in parents if folder.is_dir())

    def concerns(self, path: Path) -> bool:
        return (
            path in self.files
            or (path.parent in self.described and path.suffix in DESCRIPTIONS)
            or path.parent in self.templates
        )


class Regenerated(Struct, frozen=True, kw_only=True):
    """What was written, and what it means for callers; None for a client that is new."""

    written: pipeline.Report
    changes: ChangeReport | None


def watched(options: Options) -> Watched:
    """The local files of the description, the overlays and the templates, as far as they are known."""
    folder = Path(options.spec).parent
    local = not is_url(options.spec) and options.spec != STDIN
    sources = [folder / uri for uri in _known_sources(options) if not is_url(uri)] if local else []
    files = [Path(options.spec), *sources] if local else []
    overlays = [Path(overlay) for overlay in options.overlays if not is_url(overlay)]
    templates = [] if options.templates is None else _folders_below(options.templates)
    code = [] if options.template.code is None else [options.template.code]
    return Watched(
        files=frozenset(map(_absolute, (*files, *overlays, *code))),
        described=frozenset(_absolute(file).parent for file in files),
        templates=frozenset(map(_absolute, templates)),
    )


def fingerprint(options: Options) -> tuple[Options, dict[Path, tuple[int, int]]]:
    """What a client is made of, by time and size of each file: equal where trying again would do the same."""
    places = watched(options)
    below = [path for folder in places.described for path in folder.glob("*") if path.suffix in DESCRIPTIONS]
    below += [path for folder in places.templates for path in folder.glob("*")]
    return options, {path: stamp(path) for path in (*places.files, *below)}


def stamp(path: Path) -> tuple[int, int]:
    try:
        state = path.stat()
    except OSError:
        return 0, 0
    return state.st_mtime_ns, state.st_size


def is_stale(options: Options) -> bool:
    """Whether the client must be generated; if that cannot be decided, generating reports why."""
    try:
        return bool(freshness.check(options))
    except CallsheetError:
        return True


def regenerate(options: Options) -> Regenerated:
    """Writes a client, and compares it with what lay there."""
    folder = options.required_output
    before = surface_of_folder(folder) if _lock(options) else None
    written = pipeline.generate(options)
    if before is None:
        return Regenerated(written=written, changes=None)
    changes = tuple(compare(before, surface_of_folder(folder)))
    report = ChangeReport(package=before.name, old=shown(folder), new=shown(options.spec), changes=changes)
    return Regenerated(written=written, changes=report)


def _known_sources(options: Options) -> Iterable[str]:
    lock = _lock(options)
    return () if lock is None else lock.sources


def _lock(options: Options) -> Lock | None:
    try:
        return read_lock(options.required_output)
    except CallsheetError:  # generating says what is wrong with it
        return None


def _folders_below(folder: Path) -> Iterator[Path]:
    yield folder
    for path in folder.rglob("*"):
        if path.is_dir():
            yield path


def _absolute(path: Path) -> Path:
    """Without following links, as the system reports changes."""
    return Path(os.path.abspath(path))  # noqa: PTH100 - `Path.absolute` keeps `..`
