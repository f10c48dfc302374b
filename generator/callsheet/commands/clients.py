"""The clients that a command works on."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from ..configuration.options import Options
from ..errors import OptionsError


def chosen_clients(
    spec: str | None, output: Path | None, config: Path | None, given: Mapping[str, Any]
) -> tuple[Options, ...]:
    """The client of the command line, or the clients of the configuration."""
    from ..configuration.reading import read_configuration

    file = chosen_file(config)
    configuration = read_configuration(file) if file else None
    if spec is not None:
        options = configuration.client(spec, output) if configuration else Options(spec=spec, output=output)
        return (replace(options, **given),)
    if configuration is None:
        raise OptionsError("name a description, or write a callsheet.toml (callsheet init SPEC)")
    if not configuration.clients:
        raise OptionsError(
            f"{configuration.file.name} has no [[client]]: name a description, or add one (callsheet init)"
        )
    if output is not None:
        raise OptionsError("--output goes with a SPEC; without one, the configuration says what is written")
    return tuple(replace(client, **given) for client in configuration.clients)


def chosen_file(config: Path | None) -> Path | None:
    """The configuration file: the one given, or the nearest."""
    from ..configuration.reading import find_configuration

    return config or find_configuration(Path.cwd())
