"""`callsheet init`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ..errors import OptionsError, OutputError
from .clients import chosen_clients
from .flags import Folder, RequiredSpec, named, with_flags
from .terminal import say


@with_flags(named("allow_private_network"))
def init(spec: RequiredSpec, output: Folder = None, *, given: Mapping[str, Any]) -> None:
    """Add a description to callsheet.toml.

    Or to pyproject.toml, where [tool.callsheet] is; the file is made if there is none.
    """
    from .. import pipeline
    from ..configuration.reading import added_client, configuration_in, read_configuration
    from ..configuration.schema_file import put_schema
    from ..python.options import import_name

    (options,) = chosen_clients(spec, output, None, given)
    folder = output or Path(pipeline.suggested_name(options))
    file = configuration_in(Path.cwd())
    text = file.read_text(encoding="utf-8") if file.exists() else ""
    if text and any(_is_same(client.required_output, folder) for client in read_configuration(file).clients):
        raise OptionsError(
            f"{file.name} has a client that goes to {folder} already; name another: --output DIR"
        )
    import_name(folder)
    added = added_client(text, spec, folder, project=file.name == "pyproject.toml")
    if given:
        added += "allow_private_network = true\n"
    try:
        file.write_text(added, encoding="utf-8")
    except OSError as error:
        raise OutputError(f"{file.name}: {error.strerror}") from error
    if not text:
        put_schema(file.parent)
    say(f"{file.name}: {spec} is generated to {folder}", "run: callsheet generate")


def _is_same(one: Path, other: Path) -> bool:
    return one.resolve() == other.resolve()
