"""Schema: the JSON Schema of the configuration, made of the keys' readers and the docstrings of `Options`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from callsheet.configuration.option import Row, rows
from callsheet.configuration.options import Options
from callsheet.configuration.schema_file import SCHEMA_ID
from msgspec import NODEFAULT, Struct

from .option_docstrings import docstrings


def configuration_schema(kind: type = Options) -> dict[str, Any]:
    """JSON Schema (draft 7, as editors know it) of `callsheet.toml` and `[tool.callsheet]`."""
    documented = docstrings(kind)
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$id": SCHEMA_ID,
        "title": "callsheet",
        "description": "Clients that callsheet generates from OpenAPI descriptions.",
        "type": "object",
        "properties": {
            "client": {
                "description": "A client. What stands outside of these tables holds for all of them.",
                "type": "array",
                "items": _client(kind),
            },
            **_keys(kind),
        },
        "additionalProperties": False,
        "allOf": [_given_somewhere(key) for key in ("spec", "output")],
        "definitions": {row.name: _key(row, documented, kind) for row in rows(kind)},
    }


def schema_text() -> str:
    """The text of the file in the package."""
    return json.dumps(configuration_schema(), indent=2) + "\n"


def _keys(kind: type) -> dict[str, Any]:
    return {row.name: {"$ref": f"#/definitions/{row.name}"} for row in rows(kind)}


def _client(kind: type) -> dict[str, Any]:
    return {"type": "object", "properties": _keys(kind), "additionalProperties": False}


def _given_somewhere(key: str) -> dict[str, Any]:
    """A key that every client needs, of its own or from what holds for all."""
    everywhere = {"properties": {"client": {"items": {"required": [key]}}}}
    return {"anyOf": [{"required": [key]}, everywhere]}


def _key(row: Row, documented: Mapping[str, Mapping[str, str]], kind: type) -> dict[str, Any]:
    text = documented[kind.__name__].get(row.name, "")
    return {"description": text, **_described(row.reader.schema, documented), **_default(row.default)}


def _described(schema: Any, documented: Mapping[str, Mapping[str, str]]) -> Any:
    """The schema as plain JSON, with the docstrings of the dataclass that a table's title names."""
    if isinstance(schema, list | tuple):
        return [_described(item, documented) for item in schema]
    if not isinstance(schema, Mapping):
        return schema
    plain = {word: _described(value, documented) for word, value in schema.items()}
    texts = documented.get(str(plain.get("title")), {})
    for key, value in plain.get("properties", {}).items() if texts else ():
        plain["properties"][key] = {"description": texts[key], **value}
    return plain


def _default(value: Any) -> dict[str, Any]:
    """Only what a file can say: no value is how it says none."""
    return {} if value in (NODEFAULT, None, ()) or isinstance(value, Struct) else {"default": value}
