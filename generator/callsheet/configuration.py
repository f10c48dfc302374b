"""Configuration: options for any number of clients, from callsheet.toml or pyproject.toml."""

from __future__ import annotations

import difflib
import json
import os
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any, get_args

from .errors import OptionsError
from .options import Enums, Format, Http, Options, parse_selector

CONFIGURATION = "callsheet.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Configuration:
    """A configuration file: its clients, and what holds for a client that it does not list."""

    file: Path
    defaults: Mapping[str, Any]
    clients: tuple[Options, ...]

    def client(self, spec: str, output: Path | None) -> Options:
        """Options for a description given by hand: those of the client with its output, or the defaults."""
        for client in self.clients:
            if output and client.output and client.output.resolve() == output.resolve():
                return replace(client, spec=spec)
        return Options(**{**self.defaults, "spec": spec, "output": output})


def find_configuration(folder: Path) -> Path | None:
    """The configuration that holds in a folder: its own, or that of the nearest folder above."""
    for parent in (folder, *folder.parents):
        for name in (CONFIGURATION, "pyproject.toml"):
            candidate = parent / name
            if candidate.is_file() and (name == CONFIGURATION or _table(candidate) is not None):
                return candidate
    return None


def read_configuration(file: Path) -> Configuration:
    """Read `callsheet.toml`, or `[tool.callsheet]` of `pyproject.toml`. Paths are relative to the file."""
    table = dict(_table(file) or {})
    entries = table.pop("client", [])
    place = _Place(file=file, key="")
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise place.under("client").error("expected tables: [[client]]")
    defaults = {"ref_root": _relative_folder(file), **_read_table(table, place)}
    clients = tuple(_client(entry, defaults, place.under(f"client[{i}]")) for i, entry in enumerate(entries))
    return Configuration(file=file, defaults=defaults, clients=clients)


def added_client(text: str, spec: str, output: Path) -> str:
    """The text of a configuration file with one more client at its end."""
    entry = f"[[client]]\nspec = {json.dumps(spec)}\noutput = {json.dumps(output.as_posix())}\n"
    return f"{text.rstrip()}\n\n{entry}" if text.strip() else entry


# --- the file --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """Where in a configuration file a value stands."""

    file: Path
    key: str

    def under(self, key: str) -> _Place:
        return replace(self, key=f"{self.key}.{key}" if self.key else key)

    def error(self, message: str) -> OptionsError:
        return OptionsError(
            f"{self.file.name}: {self.key}: {message}" if self.key else f"{self.file.name}: {message}"
        )


def _table(file: Path) -> Mapping[str, Any] | None:
    try:
        document = tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise OptionsError(f"{file}: {error.strerror}") from error
    except ValueError as error:
        raise OptionsError(f"{file}: {error}") from error
    if file.name != "pyproject.toml":
        return document
    tool = document.get("tool", {})
    return tool.get("callsheet") if isinstance(tool, dict) else None


def _client(entry: dict[str, Any], defaults: Mapping[str, Any], place: _Place) -> Options:
    values = {**defaults, **_read_table(entry, place)}
    for key in ("spec", "output"):
        if key not in values:
            raise place.error(f'"{key}" is missing')
    return Options(**values)


def _read_table(table: Mapping[str, Any], place: _Place) -> dict[str, Any]:
    return {key: _reader(key, place)(value, place.under(key)) for key, value in table.items()}


def _reader(key: str, place: _Place) -> Callable[[Any, _Place], Any]:
    reader = _READERS.get(key)
    if reader is None:
        raise place.error(f'there is no "{key}"' + _suggestion(key, [*_READERS, "client"]))
    return reader


def _suggestion(word: str, known: list[str]) -> str:
    close = difflib.get_close_matches(word, known, n=1, cutoff=0.5)
    return f'; did you mean "{close[0]}"?' if close else f"; known are {', '.join(sorted(known))}"


# --- values ----------------------------------------------------------------------------------


def _text(value: Any, place: _Place) -> str:
    if not isinstance(value, str) or not value:
        raise place.error("expected a text")
    return value


def _flag(value: Any, place: _Place) -> bool:
    if not isinstance(value, bool):
        raise place.error("expected true or false")
    return value


def _texts(value: Any, place: _Place) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise place.error("expected a list of texts")
    return tuple(_text(item, place) for item in value)


def _named_texts(value: Any, place: _Place) -> Mapping[str, str]:
    if not isinstance(value, dict):
        raise place.error("expected a table of texts")
    return MappingProxyType({key: _text(item, place.under(key)) for key, item in value.items()})


def _path(value: Any, place: _Place) -> Path:
    return _relative_folder(place.file) / _text(value, place)


def _location(value: Any, place: _Place) -> str:
    text = _text(value, place)
    return text if text == "-" or "://" in text else str(_path(text, place))


def _locations(value: Any, place: _Place) -> tuple[str, ...]:
    return tuple(_location(text, place) for text in _texts(value, place))


def _relative_folder(file: Path) -> Path:
    """The file's folder as seen from here, so that messages show the path that people would type."""
    try:
        return Path(os.path.relpath(file.resolve().parent))
    except ValueError:  # another drive
        return file.resolve().parent


def _one_of(*words: str) -> Callable[[Any, _Place], str]:
    def read(value: Any, place: _Place) -> str:
        if value not in words:
            raise place.error(f"expected one of {', '.join(words)}, got {value!r}")
        return str(value)

    return read


def _strict(value: Any, place: _Place) -> tuple[str, ...]:
    if isinstance(value, bool):
        return ("all",) if value else ()
    return _texts(value, place)


def _headers(value: Any, place: _Place) -> tuple[tuple[str, str], ...]:
    return tuple(_named_texts(value, place).items())


def _each(parse: Callable[[str], Any]) -> Callable[[Any, _Place], tuple[Any, ...]]:
    def read(value: Any, place: _Place) -> tuple[Any, ...]:
        try:
            return tuple(parse(text) for text in _texts(value, place))
        except OptionsError as error:
            raise place.error(str(error)) from error

    return read


def _formats(value: Any, place: _Place) -> Mapping[str, Format]:
    """``money = "decimal.Decimal"`` is short for a type that is called to parse, and ``str`` to dump."""
    if not isinstance(value, dict):
        raise place.error("expected a table of formats")
    return MappingProxyType({name: _format(item, place.under(name)) for name, item in value.items()})


def _format(value: Any, place: _Place) -> Format:
    words = _named_texts({"type": value} if isinstance(value, str) else value, place)
    known = [item.name for item in fields(Format)]
    for word in words:
        if word not in known:
            raise place.error(f'there is no "{word}"' + _suggestion(word, known))
    kind = _text(words.get("type"), place.under("type"))
    return Format(type=kind, parse=words.get("parse", kind), dump=words.get("dump", "str"))


def _vars(value: Any, place: _Place) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise place.error("expected a table")
    return MappingProxyType(value)


_READERS: Mapping[str, Callable[[Any, _Place], Any]] = {
    "spec": _location,
    "output": _path,
    "ref_root": _path,
    "allow_remote_refs": _texts,
    "allow_private_network": _flag,
    "headers": _headers,
    "overlays": _locations,
    "strict": _strict,
    "allow": _texts,
    "cache": _flag,
    "include": _each(parse_selector),
    "exclude": _each(parse_selector),
    "http": _one_of(*get_args(Http)),
    "enums": _one_of(*get_args(Enums)),
    "formats": _formats,
    "rename": _named_texts,
    "environment": _named_texts,
    "templates": _path,
    "vars": _vars,
}
