"""What the fuzz run found, each as small as it can be: all of it gives a package."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from callsheet import pipeline
from callsheet.configuration.options import Options

TEXT = {"type": "string"}
OBJECT = {"type": "object", "properties": {"a": TEXT}}


def generated(folder: Path, schema: Any) -> dict[str, str]:
    """The files of a client whose only response has this schema."""
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/S"}}}
    spec = folder / "spec.json"
    spec.write_text(
        json.dumps(
            {
                "openapi": "3.1.0",
                "info": {"title": "t", "version": "1"},
                "paths": {"/a": {"get": {"responses": {"200": {"description": "", "content": content}}}}},
                "components": {"schemas": {"S": schema, "B": OBJECT}},
            }
        )
    )
    built = pipeline.build(Options(spec=str(spec), output=folder / "package", cache=False))
    return {file.path: file.text for file in built.files}


@pytest.mark.parametrize(
    "schema",
    [
        {"type": {"a": 1}, "enum": ["a"]},
        {"type": 5, "allOf": [{"$ref": "#/components/schemas/B"}]},
        {"oneOf": [{**OBJECT, "properties": [{}]}, OBJECT]},
        {"oneOf": [{**OBJECT, "properties": 5}, OBJECT]},
        {"type": "integer", "enum": ["1" * 5000, "2"]},
        {"type": "object", "properties": {"a": {"type": "array", "prefixItems": [], "items": False}}},
        {"type": "object", "properties": {"a": {"type": "array", "prefixItems": None, "items": False}}},
    ],
)
def test_keywords_of_other_kinds(schema: Any, tmp_path: Path) -> None:
    assert generated(tmp_path, schema)


def test_a_response_that_is_a_tuple_of_any_length(tmp_path: Path) -> None:
    files = generated(
        tmp_path, {"type": "array", "prefixItems": [TEXT], "minItems": 1, "items": {"type": "integer"}}
    )
    assert "Call[tuple[str, *tuple[int, ...]]]" in "".join(files[name] for name in files if "calls/" in name)
