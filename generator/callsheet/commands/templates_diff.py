"""`callsheet templates diff`."""

from __future__ import annotations

from pathlib import Path

import click

from ..version import __version__
from .command import command
from .flags import config
from .template_folder import required_folder, templates
from .terminal import say


@command("diff")
@templates
@config
@click.option("--accept", is_flag=True, help="Mark these changes as taken over.")
def diff(templates: Path | None, config: Path | None, accept: bool) -> None:
    """Show what changed in callsheet in the templates that you ejected."""
    from ..output.ejected_templates import accept as accepted, ejected, upstream_diff

    folder = required_folder(templates, config)
    for one in ejected(folder):
        if not one.is_behind:
            say(f"{one.name}: unchanged since callsheet {one.version}")
        elif accept:
            accepted(one, folder, __version__)
            say(f"{one.name}: now based on callsheet {__version__}")
        else:
            gone = " and is no longer built in" if one.today is None else ""
            lost = "; the original is lost, so this compares yours with ours" if one.origin is None else ""
            say(f"{one.name}: has changed since callsheet {one.version}{gone}{lost}")
            say(*upstream_diff(one, __version__))


COMMAND = diff
