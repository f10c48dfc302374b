"""Schema: the JSON Schema of the configuration, made of the keys' readers and the docstrings of `Options`."""

from __future__ import annotations

import ast
import inspect
import json
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from typing import Any

from . import options
from .configuration_keys import READERS

SCHEMA_ID = "https://json.schemastore.org/callsheet.json"


def configuration_schema() -> dict[str, Any]:
    """JSON Schema (draft 7, as editors know it) of `callsheet.toml` and `[tool.callsheet]`."""
    documented = _docstrings()
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
                "items": _client(),
            },
            **_keys(),
        },
        "additionalProperties": False,
        "allOf": [_given_somewhere(key) for key in ("spec", "output")],
        "definitions": {key: _key(key, documented) for key in READERS},
    }


def schema_text() -> str:
    """The text of the file in the package."""
    return json.dumps(configuration_schema(), indent=2) + "\n"


def tool_schema(_: str) -> Mapping[str, Any]:
    """What validate-pyproject asks plug-ins for: the schema of `[tool.callsheet]`."""
    return configuration_schema()


def _keys() -> dict[str, Any]:
    return {key: {"$ref": f"#/definitions/{key}"} for key in READERS}


def _client() -> dict[str, Any]:
    return {"type": "object", "properties": _keys(), "additionalProperties": False}


def _given_somewhere(key: str) -> dict[str, Any]:
    """A key that every client needs, of its own or from what holds for all."""
    everywhere = {"properties": {"client": {"items": {"required": [key]}}}}
    return {"anyOf": [{"required": [key]}, everywhere]}


def _key(key: str, documented: Mapping[str, Mapping[str, str]]) -> dict[str, Any]:
    text = documented["Options"].get(key, "")
    return {"description": text, **_described(READERS[key].schema, documented), **_default(key)}


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


def _default(key: str) -> dict[str, Any]:
    """Only what a file can say: no value is how it says none."""
    default = next(field.default for field in fields(options.Options) if field.name == key)
    return {} if default in (MISSING, None, ()) or is_dataclass(default) else {"default": default}


def _docstrings() -> dict[str, dict[str, str]]:
    """What stands under the fields of the dataclasses in `options`; Python itself does not keep it."""
    module = ast.parse(inspect.getsource(options))
    return {node.name: _of_fields(node) for node in module.body if isinstance(node, ast.ClassDef)}


def _of_fields(kind: ast.ClassDef) -> dict[str, str]:
    texts = {}
    for statement, following in zip(kind.body, kind.body[1:], strict=False):
        match statement, following:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(text))):
                texts[name] = " ".join(inspect.cleandoc(text).replace("``", "`").split())
    return texts
