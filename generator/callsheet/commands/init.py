"""`callsheet init`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from ..configuration.project_place import SOURCE
from ..errors import OptionsError, OutputError
from .clients import chosen_clients
from .command import command
from .flags import named, output, required_spec, with_flags
from .generate import generated
from .stopwatch import started
from .terminal import DONE, tell


@command("init")
@required_spec
@output
@click.option("--generate", "generate_", is_flag=True, help="Generate the client, too.")
@with_flags(named("allow_private_network", "project"))
def init(spec: str, output: Path | None, generate_: bool, *, given: Mapping[str, Any]) -> int:
    """Add a description to callsheet.toml.

    Add it to pyproject.toml if that has [tool.callsheet]. Create callsheet.toml if there is none.
    """
    from .. import pipeline
    from ..configuration.reading import added_client, configuration_in, read_configuration
    from ..configuration.schema_file import put_schema
    from ..python.options import import_name

    (options,) = chosen_clients(spec, output, None, given)
    suggested = pipeline.suggested_name(options)  # reads the description, which must be there
    folder = output or _proposed(suggested, is_project="project" in given)
    file = configuration_in(Path.cwd())
    text = file.read_text(encoding="utf-8") if file.exists() else ""
    taken = [client.required_output.resolve() for client in read_configuration(file).clients] if text else []
    if folder.resolve() in taken:
        raise OptionsError(f"{file.name} already has a client in {folder}; name another folder: --output DIR")
    import_name(folder)
    added = added_client(text, spec, folder, project=file.name == "pyproject.toml")
    added += "".join(f"{key} = true\n" for key, value in given.items() if value)
    try:
        file.write_text(added, encoding="utf-8")
    except OSError as error:
        raise OutputError(f"{file.name}: {error.strerror}") from error
    if not text:
        put_schema(file.parent)
    tell(f"{file.name}: {spec} is generated to {folder}")
    if generate_:
        added_last = read_configuration(file).clients[-1:]
        return generated(added_last, alone=False, force=False, watch=started())
    tell("run: callsheet generate")
    return DONE


def _proposed(name: str, *, is_project: bool) -> Path:
    """A folder for the package: in a project of its own, which has it below `src` as usual."""
    return Path(name.replace("_", "-")) / SOURCE / name if is_project else Path(name)
