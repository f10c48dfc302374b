"""`callsheet init`."""

from __future__ import annotations

from pathlib import Path

from .clients import chosen_clients
from .flags import Folder, RequiredSpec
from .terminal import say


def init(spec: RequiredSpec, output: Folder = None) -> None:
    """Add a description to callsheet.toml.

    Or to pyproject.toml, where [tool.callsheet] is; the file is made if there is none.
    """
    from .. import pipeline
    from ..configuration import added_client, configuration_in
    from ..schema_file import put_schema

    (options,) = chosen_clients(spec, output, None, {})
    folder = output or Path(pipeline.suggested_name(options))
    file = configuration_in(Path.cwd())
    text = file.read_text(encoding="utf-8") if file.exists() else ""
    added = added_client(text, spec, folder, project=file.name == "pyproject.toml")
    file.write_text(added, encoding="utf-8")
    if not text:
        put_schema(file.parent)
    say(f"{file.name}: {spec} is generated to {folder}", "run: callsheet generate")
