"""`callsheet init`."""

from __future__ import annotations

from pathlib import Path

from .clients import chosen_clients
from .flags import Folder, RequiredSpec
from .terminal import say


def init(spec: RequiredSpec, output: Folder = None) -> None:
    """Add a description to callsheet.toml.

    The file is made if there is none.
    """
    from .. import pipeline
    from ..configuration import CONFIGURATION, added_client

    (options,) = chosen_clients(spec, output, None, {})
    folder = output or Path(pipeline.suggested_name(options))
    file = Path(CONFIGURATION)
    text = file.read_text(encoding="utf-8") if file.exists() else ""
    file.write_text(added_client(text, spec, folder), encoding="utf-8")
    say(f"{file}: {spec} is generated to {folder}", "run: callsheet generate")
