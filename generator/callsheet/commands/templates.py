"""`callsheet templates`: commands for authors of templates."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..errors import OptionsError
from ..version import __version__
from .command import Commands, command
from .flags import FILE, config
from .terminal import say

if TYPE_CHECKING:
    from ..output.catalog import Catalog

folder = click.option(
    "--templates",
    "given",
    metavar="DIR",
    type=FILE,
    help="Use this folder of templates; by default that of the configuration.",
)


@command("list")
@folder
@config
def list_(named_folder: Path | None, config: Path | None) -> None:
    """List built-in templates and yours, with the files that they write and their blocks."""
    from ..output.catalog import Catalog, file_templates

    folder = _folder(named_folder, config)
    catalog = Catalog(folder)
    files = {template.name: f"  per {template.per}, to {template.to}" for template in file_templates(folder)}
    for name in catalog.names:
        say(f"{name}{files.get(name, '')}", *_described(catalog, name, folder))


def _described(catalog: Catalog, name: str, folder: Path | None) -> Iterator[str]:
    from ..output.templates import BUILT_IN

    if name in catalog.own:
        blocks = catalog.blocks(name)
        if name not in catalog.built_in:
            yield f"  added in {folder}"
        elif catalog.extends(name):
            yield f"  extended in {folder}: {', '.join(blocks)}"
        else:
            yield f"  replaced in {folder}"
    if name in catalog.built_in:
        yield f"  blocks: {', '.join(catalog.blocks(BUILT_IN + name)) or 'none'}"


@command("eject")
@click.argument("name", metavar="NAME")
@folder
@config
def eject(name: str, named_folder: Path | None, config: Path | None) -> None:
    """Copy a built-in template, to start from.

    NAME is one of `callsheet templates list`. `callsheet templates diff` needs the original text, which is
    kept beside the copy: commit both.
    """
    from ..output.ejected_templates import ORIGINS, eject as copy

    folder = _required_folder(named_folder, config)
    say(f"{copy(name, folder, __version__)}: copied; the original is in {folder / ORIGINS}")


@command("diff")
@folder
@config
@click.option("--accept", is_flag=True, help="Mark these changes as merged into your templates.")
def diff(named_folder: Path | None, config: Path | None, accept: bool) -> None:
    """Show what changed in callsheet in the templates that you ejected."""
    from ..output.ejected_templates import accept as accepted, ejected, upstream_diff

    folder = _required_folder(named_folder, config)
    for copy in ejected(folder):
        if not copy.is_behind:
            say(f"{copy.name}: unchanged since callsheet {copy.version}")
        elif accept:
            accepted(copy, folder, __version__)
            say(f"{copy.name}: now based on callsheet {__version__}")
        else:
            gone = " and is no longer built in" if copy.today is None else ""
            lost = "; the original is lost, so this compares yours with ours" if copy.origin is None else ""
            say(f"{copy.name}: has changed since callsheet {copy.version}{gone}{lost}")
            say(*upstream_diff(copy, __version__))


@command("reference")
def reference() -> None:
    """Print the view and the filters of templates, as Markdown."""
    from ..output.reference import reference as text

    print(text(), end="")


_COMMANDS = {"list": list_, "eject": eject, "diff": diff, "reference": reference}

templates = Commands(
    "templates",
    tuple(_COMMANDS),
    _COMMANDS.__getitem__,
    help="List, copy and compare built-in templates.",
)


def _folder(named_folder: Path | None, config: Path | None) -> Path | None:
    """The folder given, or the one of the configuration. Raises `OptionsError` where clients have several."""
    from ..configuration.reading import find_configuration, read_configuration

    file = config or find_configuration(Path.cwd())
    if named_folder is not None or file is None:
        return named_folder
    configuration = read_configuration(file)
    named = [configuration.defaults.get("templates"), *(client.templates for client in configuration.clients)]
    folders = list(dict.fromkeys(folder for folder in named if folder is not None))
    if len(folders) > 1:
        raise OptionsError(f"clients have several folders; name one: --templates {folders[0]}")
    return folders[0] if folders else None


def _required_folder(named_folder: Path | None, config: Path | None) -> Path:
    folder = _folder(named_folder, config)
    if folder is None:
        raise OptionsError('say where your templates are: --templates DIR, or templates = "DIR"')
    return folder
