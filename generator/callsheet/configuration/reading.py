"""Configuration: options for any number of clients, from callsheet.toml or pyproject.toml."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from ..errors import OptionsError
from .option import readers
from .options import Options
from .values import Position, read_keys, relative_folder

CONFIGURATION = "callsheet.toml"

SCHEMA = "callsheet.schema.json"
"""The JSON Schema of a configuration file, which lies beside it for editors."""


class Configuration(Struct, frozen=True, kw_only=True):
    """A configuration file: its clients, and the defaults for a client that it does not list."""

    file: Path
    defaults: Mapping[str, Any]
    clients: tuple[Options, ...]

    def client(self, spec: str, output: Path | None) -> Options:
        """Options for a description given by hand: those of the client with its output, or the defaults."""
        for client in self.clients:
            if output and client.output and client.output.resolve() == output.resolve():
                root = client.ref_root if client.ref_root != relative_folder(self.file) else None
                return _rooted(replace(client, spec=spec, ref_root=root), self.file)
        return _rooted(Options(**{**self.defaults, "spec": spec, "output": output}), self.file)


def find_configuration(folder: Path) -> Path | None:
    """The configuration of a folder: its own, or that of the nearest folder above."""
    for parent in (folder, *folder.parents):
        for name in (CONFIGURATION, "pyproject.toml"):
            candidate = parent / name
            if candidate.is_file() and (
                name == CONFIGURATION or _table(_text(candidate), candidate) is not None
            ):
                return candidate
    return None


def read_configuration(file: str | Path) -> Configuration:
    """Read `callsheet.toml`, or `[tool.callsheet]` of `pyproject.toml`. Paths are relative to the file."""
    file = Path(file)
    return configuration_of(_text(file), file)


def configuration_of(text: str, file: Path) -> Configuration:
    """The configuration in a text, as if it were in `file`."""
    table, position = _table(text, file), _place(text, file)
    if table is not None and not isinstance(table, dict):
        raise position.unfit("a table", table)
    table = dict(table or {})
    entries = table.pop("client", [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise position.under("client").unfit("tables: [[client]]", entries)
    defaults = read_keys(table, readers(Options), position, beside=["client"])
    clients = tuple(
        _client(_inherited(entry, table), defaults, position.under("client").under(i), file)
        for i, entry in enumerate(entries)
    )
    _refuse_rivals(clients, position)
    return Configuration(file=file, defaults=defaults, clients=clients)


def configuration_in(folder: Path) -> Path:
    """The file to which a client is added: the one that holds here, or a new one."""
    file = find_configuration(folder)
    return file if file and file.parent == folder else folder / CONFIGURATION


def added_client(text: str, spec: str, output: Path, *, project: bool = False) -> str:
    """The text of a configuration file with one more client at its end; a new file names its schema.

    `project` is for the text of a `pyproject.toml`.
    """
    table = "tool.callsheet.client" if project else "client"
    entry = f"[[{table}]]\nspec = {json.dumps(spec)}\noutput = {json.dumps(output.as_posix())}\n"
    return f"{text.rstrip() or f'#:schema ./{SCHEMA}'}\n\n{entry}"


# --- the file --------------------------------------------------------------------------------


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except OSError as error:
        raise OptionsError(f"{_shown(file)}: {error.strerror}") from error
    except ValueError as error:
        raise OptionsError(f"{_shown(file)}: not UTF-8 text") from error


def _table(text: str, file: Path) -> Any:
    try:
        document = tomllib.loads(text)
    except ValueError as error:
        raise OptionsError(_misspelt(file, text, str(error))) from error
    if file.name != "pyproject.toml":
        return document
    tool = document.get("tool", {})
    return tool.get("callsheet") if isinstance(tool, dict) else None


def _place(text: str, file: Path) -> Position:
    inside = ("tool", "callsheet") if file.name == "pyproject.toml" else ()
    return Position(name=str(_shown(file)), folder=relative_folder(file), text=text, inside=inside)


def _misspelt(file: Path, text: str, reason: str) -> str:
    """A mistake in TOML the way compilers write it: ``callsheet.toml:3:12: Illegal character``."""
    match = re.fullmatch(r"(.*) \(at (?:line (\d+), column (\d+)|end of document)\)", reason, re.DOTALL)
    if match is None:
        return f"{_shown(file)}: {reason}"
    *before, last = text.split("\n")
    message, line, column = match.groups()
    return f"{_shown(file)}:{line or len(before) + 1}:{column or len(last) + 1}: {message}"


def _shown(file: Path) -> Path:
    return relative_folder(file) / file.name


def _inherited(entry: dict[str, Any], table: Mapping[str, Any]) -> dict[str, Any]:
    """A client with the keys of ``[template]`` that it does not have itself."""
    common, specific = table.get("template"), entry.get("template")
    if isinstance(common, dict) and isinstance(specific, dict):
        return {**entry, "template": {**common, **specific}}
    return entry


def _client(entry: dict[str, Any], defaults: Mapping[str, Any], position: Position, file: Path) -> Options:
    values = {**defaults, **read_keys(entry, readers(Options), position)}
    for key in ("spec", "output"):
        if key not in values:
            raise position.error(f'"{key}" is missing')
    return _rooted(Options(**values), file)


def _refuse_rivals(clients: tuple[Options, ...], position: Position) -> None:
    """Two clients in one folder would remove each other's files."""
    homes: dict[Path, int] = {}
    for number, client in enumerate(clients):
        first = homes.setdefault(client.required_output.resolve(), number)
        if first != number:
            at = position.under("client").under(number).under("output")
            raise at.error(f"client[{first}] goes to {client.output}, too")


def _rooted(options: Options, file: Path) -> Options:
    """References may not leave the configuration's folder; those of a description elsewhere, its own."""
    folder, spec = relative_folder(file), Path(options.spec)
    inside = "://" in options.spec or spec.resolve().is_relative_to(folder.resolve())
    return replace(options, ref_root=folder) if inside and options.ref_root is None else options
