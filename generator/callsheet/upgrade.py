"""Upgrade: compares the package that callers have with the one that they would get."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from . import pipeline
from .comparison.compare import compare
from .comparison.locations import Locate, locate_in_description, locate_in_package, shown, with_locations
from .comparison.reading import surface_of, surface_of_folder
from .comparison.report import ChangeReport
from .comparison.surface import Surface
from .comparison.uses import with_uses
from .configuration.options import Options
from .freshness import content_of
from .ir.identity.lock_content import LockContent
from .output.lock import read_lock
from .output.render import render


class _Side(Struct, frozen=True, kw_only=True):
    """One side of a comparison."""

    shown: str
    surface: Surface
    locate: Locate
    locked: LockContent
    """What the lock keeps."""


def changes(
    new: Options | Path, old: Options | Path | None = None, *, uses: tuple[Path, ...] = ()
) -> ChangeReport:
    """What `new` means for callers of `old`; each is a description (as options) or the folder of a package.

    Without `old`, callers have what lies in the output of `new`. `uses` are files and folders of their code.
    """
    if old is None:
        assert isinstance(new, Options)
        old = new.required_output
    before = _side(old, LockContent())
    after = _side(new, before.locked)
    found = compare(before.surface, after.surface)
    report = ChangeReport(
        package=after.surface.name,
        old=before.shown,
        new=after.shown,
        changes=with_locations(found, before.locate, after.locate),
    )
    return with_uses(report, before.surface, uses) if uses else report


def _side(which: Options | Path, locked: LockContent) -> _Side:
    return _generated(which) if isinstance(which, Path) else _described(which, locked)


def _generated(folder: Path) -> _Side:
    """A package in a folder, read from its Python, whichever version wrote it."""
    surface, lock = surface_of_folder(folder), read_lock(folder)
    locate = locate_in_package(surface, folder)
    return _Side(shown=shown(folder), surface=surface, locate=locate, locked=content_of(lock))


def _described(options: Options, locked: LockContent) -> _Side:
    """A package as it would be generated with the names of `locked`.

    To callers it is no matter which package holds a model, so here each holds its own.
    """
    options = replace(options, shared=None)
    planned = pipeline.plan(options, locked=locked)
    files = render(planned.package, templates=options.templates, filters=planned.extras.filters)
    surface = surface_of(planned.package.name, {file.path: file.text for file in files})
    locate = locate_in_description(planned.document, planned.api, planned.locked.names, surface)
    return _Side(shown=shown(options.spec), surface=surface, locate=locate, locked=planned.locked)
