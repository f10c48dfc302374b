"""`callsheet templates`: commands for authors of templates."""

from __future__ import annotations

import typer

from .templates_diff import diff
from .templates_eject import eject
from .templates_list import list_
from .templates_reference import reference

templates = typer.Typer(
    name="templates",
    help="What is built in, copies to start from, and what changed since.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
templates.command("list")(list_)
templates.command()(eject)
templates.command()(diff)
templates.command()(reference)
