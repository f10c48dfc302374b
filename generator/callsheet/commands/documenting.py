"""Documenting: the pages of a client's documentation, written whole or not at all."""

from __future__ import annotations

from pathlib import Path

from .. import pipeline
from ..configuration.options import Options
from ..configuration.project_place import project_folder
from ..errors import OptionsError
from ..output.lock import Lock, write_lock
from ..output.render import render_docs
from ..output.write import Report as Written, write
from ..version import __version__

FOLDER = "docs"
"""Of a project, where its pages are."""


def docs_folder(options: Options, to: Path | None, *, alone: bool) -> Path:
    """Where the pages of a client go; those of several do not mix."""
    if to is not None:
        return to if alone else to / options.required_output.name
    if options.project is None:
        raise OptionsError("say where the pages go: --to DIR")
    return project_folder(options.required_output) / FOLDER


def document(options: Options, folder: Path, *, force: bool = False) -> Written:
    """Writes the pages of one client."""
    planned = pipeline.plan(options, documented=True)
    files = render_docs(planned.package, templates=options.templates, filters=planned.extras.filters)
    digests = {file.path: file.digest for file in files}
    lock = Lock(
        generator=__version__, description=planned.document.digest, options="", templates="", files=digests
    )
    return write((*files, write_lock(lock)), folder, force=force)
