"""`callsheet templates eject`."""

from __future__ import annotations

from pathlib import Path

import click

from ..version import __version__
from .command import command
from .flags import config
from .template_folder import required_folder, templates
from .terminal import say


@command("eject")
@click.argument("name", metavar="NAME")
@templates
@config
def eject(name: str, templates: Path | None, config: Path | None) -> None:
    """Copy a built-in template, to start from.

    NAME is as `callsheet templates list` has it. The text that it starts from is kept beside it, for
    `callsheet templates diff`: commit both.
    """
    from ..output.ejected_templates import ORIGINS, eject as copy

    folder = required_folder(templates, config)
    say(f"{copy(name, folder, __version__)}: copied; the original is in {folder / ORIGINS}")


COMMAND = eject
