"""The options that decide the files of a client."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from os.path import relpath, sep
from pathlib import Path
from typing import Any

from msgspec import Struct

from .option import rows
from .options import Options


def deciding(options: Options) -> dict[str, Any]:
    """The values that decide the files, with paths relative to the package."""
    return dict(_deciding(options, options.output or Path()))


def deciding_shared(options: Options) -> dict[str, Any]:
    """The values that decide a shared package, which must be equal for all of its clients."""
    folder = options.required_shared
    equal = {row.name for row in rows(Options) if row.option.equal}
    values = {name: value for name, value in _deciding(options, folder) if name in equal}
    return {"name": folder.resolve().name, **values}


def _deciding(table: Struct, folder: Path) -> Iterator[tuple[str, Any]]:
    """The deciding values by option; paths are relative to the folder of the package."""
    for row in rows(type(table)):
        value, decides = getattr(table, row.name), row.option.decides
        if decides:
            yield row.name, _plain(decides(value) if callable(decides) else value, folder)


def _plain(value: Any, folder: Path) -> Any:
    if isinstance(value, Path):
        return relpath(value.resolve(), folder.resolve()).replace(sep, "/")
    if isinstance(value, Mapping):
        return {key: _plain(item, folder) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(item, folder) for item in value]
    return dict(_deciding(value, folder)) if isinstance(value, Struct) else value
