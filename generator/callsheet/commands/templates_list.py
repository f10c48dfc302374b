"""`callsheet templates list`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from .command import command
from .flags import config
from .template_folder import template_folder, templates
from .terminal import say

if TYPE_CHECKING:
    from ..output.catalog import Catalog


@command("list")
@templates
@config
def list_(templates: Path | None, config: Path | None) -> None:
    """List templates: built-in or yours, the files that they write, and their blocks."""
    from ..output.catalog import Catalog, file_templates

    folder = template_folder(templates, config)
    catalog = Catalog(folder)
    files = {one.name: f"  per {one.per}, to {one.to}" for one in file_templates(folder)}
    for name in catalog.names:
        say(f"{name}{files.get(name, '')}", *_told(catalog, name, folder))


def _told(catalog: Catalog, name: str, folder: Path | None) -> Iterator[str]:
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


COMMAND = list_
