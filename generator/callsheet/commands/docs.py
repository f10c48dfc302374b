"""`callsheet docs`: the documentation of clients, as Markdown pages."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..configuration.options import Options
from ..errors import OptionsError
from .clients import chosen_clients
from .command import command
from .flags import FILE, config, output, spec
from .terminal import DONE, tell

if TYPE_CHECKING:
    from ..output.differences import Changes


@command("docs")
@spec
@output
@config
@click.option(
    "--to", metavar="DIR", type=FILE, help="Write the pages to this folder; by default docs/ of a project."
)
@click.option("--force", is_flag=True, help="Overwrite pages that were edited by hand.")
def docs(spec: str | None, output: Path | None, config: Path | None, to: Path | None, force: bool) -> int:
    """Write the documentation of clients, as Markdown.

    Each tag has a page with an example of each call; models and credentials have pages, too.
    """
    from .generate import counted

    clients = chosen_clients(spec, output, config, {})
    for options in clients:
        done = document(options, _folder(options, to, alone=len(clients) == 1), force=force)
        tell(f"{done.folder}: {counted(done)}")
    return DONE


def _folder(options: Options, to: Path | None, *, alone: bool) -> Path:
    """The folder for the pages of a client; those of several clients do not mix."""
    from ..configuration.project_place import project_folder

    if to is not None:
        return to if alone else to / options.required_output.name
    if options.project is None:
        raise OptionsError("say where the pages go: --to DIR")
    return project_folder(options.required_output) / "docs"


def document(options: Options, folder: Path, *, force: bool = False) -> Changes:
    """Write the pages of one client, all of them or none."""
    from .. import pipeline
    from ..output.lock import Lock, write_lock
    from ..output.render import DOCS, render_beside
    from ..output.write import write
    from ..version import __version__

    planned = pipeline.plan(options, documented=True)
    files = render_beside(planned.package, DOCS, templates=options.templates, filters=planned.extras.filters)
    digests = {file.path: file.digest for file in files}
    lock = Lock(
        generator=__version__, description=planned.document.digest, options="", templates="", files=digests
    )
    return write((*files, write_lock(lock)), folder, force=force)
