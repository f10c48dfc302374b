"""`callsheet templates list`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from .flags import Config
from .template_folder import TemplateFolder, template_folder
from .terminal import say

if TYPE_CHECKING:
    from ..output.catalog import Catalog


def list_(templates: TemplateFolder = None, config: Config = None) -> None:
    """List templates: whose they are, what they make, and their blocks."""
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
