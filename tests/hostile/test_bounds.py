"""Descriptions that are small and want to be large: each ends in a client or an error of ours."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from callsheet import pipeline
from callsheet.errors import DocumentError
from callsheet.options import Options

pytestmark = pytest.mark.usefixtures("patience")


def build(folder: Path, text: str, name: str = "api.json") -> pipeline.Built:
    (folder / name).write_text(text)
    return pipeline.build(Options(spec=str(folder / name), output=folder / "api", cache=False))


def described(schemas: Mapping[str, Any]) -> dict[str, Any]:
    answer = {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/S0"}}}}
    return {
        "openapi": "3.1.0",
        "info": {"title": "t", "version": "1"},
        "paths": {"/a": {"get": {"responses": {"200": {"description": "", **answer}}}}},
        "components": {"schemas": schemas},
    }


@pytest.mark.parametrize("count", [20_000, pytest.param(100_000, marks=pytest.mark.slow)])
def test_long_enums(tmp_path: Path, count: int) -> None:
    values = [f"value {number}" for number in range(count)]
    built = build(tmp_path, json.dumps(described({"S0": {"type": "string", "enum": values}})))
    (declared,) = (one for module in built.planned.package.models for one in module.declarations)
    assert declared.kind == "enum"
    assert len(declared.members) == count


def test_all_of_that_doubles(tmp_path: Path) -> None:
    depth = 16
    schemas: dict[str, Any] = {
        f"S{level}": {"allOf": [{"$ref": f"#/components/schemas/S{level + 1}"}] * 2} for level in range(depth)
    }
    schemas[f"S{depth}"] = {"type": "object", "properties": {"a": {"type": "string"}}}
    built = build(tmp_path, json.dumps(described(schemas)))
    models = [one for module in built.planned.package.models for one in module.declarations]
    assert [field.name for one in models if one.kind == "model" for field in one.fields] == ["a"] * len(
        models
    )


def test_one_of_that_doubles(tmp_path: Path) -> None:
    depth = 24
    schemas: dict[str, Any] = {}
    for level in range(depth):
        following = {"$ref": f"#/components/schemas/S{level + 1}"}
        schemas[f"S{level}"] = {"oneOf": [following, {"type": "array", "items": following}]}
    schemas[f"S{depth}"] = {"type": "string"}
    assert build(tmp_path, json.dumps(described(schemas))).files


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('{"a":' * 10_000 + "1" + "}" * 10_000, "limit: depth"),
        ("[" * 10_000, "limit: depth"),
        (
            "a0: &a0 [x,x,x,x,x,x,x,x,x]\n"
            + "".join(f"a{n}: &a{n} [{','.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 12)),
            "limit: expanded_nodes",
        ),
        (json.dumps(described({"S0": {"$ref": "#/components/schemas/S0"}})), "only to"),
    ],
    ids=["depth", "depth-yaml", "aliases", "ring"],
)
def test_what_is_refused(tmp_path: Path, text: str, reason: str) -> None:
    with pytest.raises(DocumentError) as caught:
        build(tmp_path, text, "api.json" if text.startswith("{") else "api.yaml")
    assert reason in str(caught.value)


def test_a_pattern_is_never_run(tmp_path: Path) -> None:
    slow = {"type": "string", "pattern": "^(a+)+$", "default": "a" * 60 + "!", "examples": ["a" * 60 + "!"]}
    assert build(tmp_path, json.dumps(described({"S0": slow}))).files


def test_long_names(tmp_path: Path) -> None:
    long = {"type": "object", "title": "y" * 100_000, "properties": {"x" * 100_000: {"type": "string"}}}
    assert build(tmp_path, json.dumps(described({"S0": long}))).files
