"""Which folder of templates a command is about."""

from __future__ import annotations

from pathlib import Path

import click

from ..errors import OptionsError
from .flags import FILE

templates = click.option(
    "--templates",
    metavar="DIR",
    type=FILE,
    help="Name the folder of your templates; else the configuration does.",
)


def template_folder(given: Path | None, config: Path | None) -> Path | None:
    """The folder given, or the one of the configuration. Raises `OptionsError` where clients have several."""
    from ..configuration.reading import find_configuration, read_configuration

    file = config or find_configuration(Path.cwd())
    if given is not None or file is None:
        return given
    configuration = read_configuration(file)
    named = [configuration.defaults.get("templates"), *(one.templates for one in configuration.clients)]
    folders = list(dict.fromkeys(folder for folder in named if folder is not None))
    if len(folders) > 1:
        raise OptionsError(f"clients have several folders; name one: --templates {folders[0]}")
    return folders[0] if folders else None


def required_folder(given: Path | None, config: Path | None) -> Path:
    folder = template_folder(given, config)
    if folder is None:
        raise OptionsError('say where your templates are: --templates DIR, or templates = "DIR"')
    return folder
