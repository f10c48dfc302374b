"""`callsheet docs`."""

from __future__ import annotations

from pathlib import Path

import click

from .clients import chosen_clients
from .command import command
from .flags import FILE, config, output, spec
from .terminal import DONE, tell


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
    from .documenting import docs_folder, document
    from .generate import counted

    clients = chosen_clients(spec, output, config, {})
    for options in clients:
        done = document(options, docs_folder(options, to, alone=len(clients) == 1), force=force)
        counts = {"created": done.created, "updated": done.updated, "removed": done.removed}
        tell(f"{done.folder}: {counted(counts, done.unchanged)}")
    return DONE


COMMAND = docs
