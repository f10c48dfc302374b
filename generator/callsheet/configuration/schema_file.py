"""The schema file beside a configuration, from which editors complete the keys."""

from __future__ import annotations

import json
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

from ..errors import OutputError
from .reading import SCHEMA

SCHEMA_ID = "https://json.schemastore.org/callsheet.json"


def put_schema(folder: Path) -> None:
    """Write the schema of the configuration to the folder. Raises `OutputError`."""
    try:
        (folder / SCHEMA).write_text(_text(), encoding="utf-8")
    except OSError as error:
        raise OutputError(f"{SCHEMA}: {error.strerror}") from error


def renew_schema(folder: Path) -> bool:
    """Update an older schema of ours; returns whether there was one."""
    try:
        there = (folder / SCHEMA).read_text(encoding="utf-8")
        is_ours = json.loads(there)["$id"] == SCHEMA_ID
    except (OSError, ValueError, TypeError, KeyError):
        return False
    if not is_ours or there == _text():
        return False
    put_schema(folder)
    return True


def tool_schema(_: str) -> Mapping[str, Any]:
    """What validate-pyproject asks plug-ins for: the schema of `[tool.callsheet]`."""
    schema: Mapping[str, Any] = json.loads(_text())
    return schema


def _text() -> str:
    return files(__package__).joinpath("schema.json").read_text(encoding="utf-8")
