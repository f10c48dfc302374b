"""`callsheet docs`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from .clients import chosen_clients
from .flags import Config, Folder, Spec
from .terminal import say


def docs(
    spec: Spec = None,
    output: Folder = None,
    config: Config = None,
    to: Annotated[
        Path | None, typer.Option("--to", metavar="DIR", help="Where the pages go; a project has docs.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Overwrite pages that were edited by hand.")] = False,
) -> None:
    """Write the documentation of clients, as Markdown.

    A page for each tag, with an example of each call, and pages on models and credentials.
    """
    from .documenting import docs_folder, document
    from .generate import counted

    clients = chosen_clients(spec, output, config, {})
    for options in clients:
        done = document(options, docs_folder(options, to, alone=len(clients) == 1), force=force)
        counts = {"created": done.created, "updated": done.updated, "removed": done.removed}
        say(f"{done.folder}: {counted(counts, done.unchanged)}")
