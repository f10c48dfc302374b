"""`callsheet templates eject`."""

from __future__ import annotations

from typing import Annotated

import typer

from .. import __version__
from .flags import Config
from .template_folder import TemplateFolder, required_folder
from .terminal import say

Name = Annotated[str, typer.Argument(metavar="NAME", help="As callsheet templates list has it.")]


def eject(name: Name, templates: TemplateFolder = None, config: Config = None) -> None:
    """Copy a built-in template, to start from.

    The text that it starts from is kept beside it, for `templates diff`: commit both.
    """
    from ..output.ejected_templates import ORIGINS, eject as copy

    folder = required_folder(templates, config)
    say(f"{copy(name, folder, __version__)}: copied; the original is in {folder / ORIGINS}")
