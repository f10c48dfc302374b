"""Which values of properties stand in `testing.py`: those that types and names do not suggest."""

from __future__ import annotations

import ast
import json
from pathlib import Path
from typing import Any

import pytest
from callsheet import pipeline
from callsheet.configuration.options import Options


def samples_of(schemas: dict[str, Any], folder: Path) -> dict[str, dict[str, Any]]:
    """The table for an API that sends and reads all the schemas."""
    content = {
        "application/json": {"schema": {"anyOf": [{"$ref": f"#/components/schemas/{n}"} for n in schemas]}}
    }
    operation = {
        "requestBody": {"content": content},
        "responses": {"200": {"description": "", "content": content}},
    }
    whole = {
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1"},
        "paths": {"/": {"post": operation}},
        "components": {"schemas": schemas},
    }
    spec = folder / "openapi.json"
    spec.write_text(json.dumps(whole))
    view = pipeline.plan(Options(spec=str(spec), output=folder / "client", testing=True)).package.testing
    assert view is not None
    return {ast.literal_eval(name): ast.literal_eval(values) for name, values in view.samples}


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ({"type": "string"}, None),
        ({"type": "string", "example": "Rex"}, ["Rex"]),
        ({"type": "string", "examples": ["Rex", "Rex", "", "Mia", "Tom", "Ida"]}, ["Rex", "Mia", "Tom"]),
        ({"type": "string", "example": 42}, ["42"]),
        ({"type": "string", "example": "x" * 101}, None),
        ({"type": "string", "example": {"an": "object"}}, None),
        ({"type": ["string", "null"], "examples": [None, "Rex"]}, ["Rex"]),
        ({"type": "string", "format": "email"}, ["ann@example.com"]),
        ({"type": "string", "format": "date-time", "example": "2020-01-01T00:00:00Z"}, None),
        ({"type": "string", "minLength": 7}, ["itemite"]),
        ({"type": "string", "maxLength": 2}, ["it"]),
        ({"type": "integer"}, None),
        ({"type": "integer", "minimum": 1, "maximum": 9}, None),
        ({"type": "integer", "minimum": 100}, [100]),
        ({"type": "integer", "exclusiveMinimum": 100}, [101]),
        ({"type": "integer", "maximum": -5}, [-5]),
        ({"type": "integer", "minimum": 10, "multipleOf": 4}, [12]),
        ({"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1}, [0.5]),
        ({"type": "integer", "minimum": 5, "maximum": 4}, None),
        ({"type": "integer", "minimum": 1e308, "maximum": 1.7e308}, None),
        ({"type": "integer", "minimum": 9, "multipleOf": 1e-320}, None),
        ({"type": "integer", "example": True}, None),
        ({"type": "boolean", "example": True}, None),
        ({"type": "array", "items": {"type": "string"}, "example": ["a", "b"]}, [["a", "b"]]),
        ({"type": "array", "items": {"type": "string", "format": "ipv4"}}, [["192.0.2.1"]]),
        ({"type": "number", "multipleOf": 0.1, "minimum": 2.05}, [2.1]),
        ({"type": "string", "pattern": "^[A-Z]{3}$"}, ["AAA"]),
        ({"type": "string", "pattern": "^[a-z]+$"}, ["item"]),
        ({"type": "string", "pattern": "^[a-z]+$", "minLength": 6}, ["aaaaaaaa"]),
        ({"type": "string", "pattern": "^(?!x)$"}, None),
        ({"type": "string", "pattern": "^(?!x)y$", "example": "y"}, ["y"]),
        ({"$ref": "#/$defs/Code"}, ["0000"]),
        ({"anyOf": [{"$ref": "#/$defs/Code"}, {"type": "null"}]}, ["0000"]),
        ({"allOf": [{"$ref": "#/$defs/Code"}], "description": "A code"}, ["0000"]),
        ({"type": "array", "items": {"type": "string"}, "minItems": 2}, [["item", "item"]]),
        (
            {"type": "array", "items": {"type": "string"}, "minItems": 2, "uniqueItems": True},
            [["item0", "item1"]],
        ),
        ({"type": "array", "items": {"type": "integer"}, "minItems": 3, "uniqueItems": True}, [[1, 2, 3]]),
        (
            {"type": "array", "items": {"enum": ["a", "b", "c"]}, "minItems": 2, "uniqueItems": True},
            [["a", "b"]],
        ),
        ({"type": "array", "items": {"enum": ["a"]}, "minItems": 2, "uniqueItems": True}, None),
        ({"type": "array", "items": {"type": "number", "maximum": 1}}, [[1]]),
        ({"type": "array", "items": {"type": "array", "items": {"type": "number", "minimum": 4}}}, [[[4]]]),
        ({"type": "array", "items": {"type": "string"}, "minItems": 1000}, None),
        ({"type": "object", "additionalProperties": True, "example": {"a": 1}}, [{"a": 1}]),
        ({"type": "string", "readOnly": True}, []),
        ({"type": "string", "writeOnly": True, "example": "secret"}, None),
    ],
)
def test_a_required_property(schema: dict[str, Any], expected: list[Any] | None, tmp_path: Path) -> None:
    defs = {"Code": {"type": "string", "pattern": "[0-9]{4}"}}
    text = json.dumps(schema).replace("#/$defs/", "#/components/schemas/Model/$defs/")
    model = {"type": "object", "required": ["item"], "properties": {"item": json.loads(text)}, "$defs": defs}
    assert samples_of({"Model": model}, tmp_path).get("Model", {}).get("item") == expected


def test_what_need_not_be_there_has_none(tmp_path: Path) -> None:
    model = {"type": "object", "properties": {"item": {"type": "string", "example": "Rex"}}}
    assert samples_of({"Model": model}, tmp_path) == {}


def test_what_need_not_be_there_keeps_to_what_is_asked_of_it(tmp_path: Path) -> None:
    properties = {
        "code": {"type": "string", "pattern": "^[0-9]{4}$", "example": "1234"},
        "odd": {"type": "string", "pattern": "^(?=y)", "example": "yes"},
        "pair": {"type": "array", "items": {"type": "boolean"}, "minItems": 2},
    }
    model = {"type": "object", "properties": properties}
    expected = {"code": ("0000",), "odd": ("yes",), "pair": ([True, True],)}
    assert samples_of({"Model": model}, tmp_path) == {"Model": expected}


def test_names_of_addresses_say_enough(tmp_path: Path) -> None:
    properties = {
        "avatarUrl": {"type": "string", "format": "uri", "example": "https://real.example.net/x"},
        "email": {"type": "string", "format": "email", "example": "somebody@real.example.net"},
        "home": {"type": "string", "format": "uri"},
    }
    model = {"type": "object", "required": list(properties), "properties": properties}
    assert samples_of({"Model": model}, tmp_path) == {"Model": {"home": ["https://example.com/"]}}


def test_an_example_of_the_whole_speaks_for_its_properties(tmp_path: Path) -> None:
    properties = {"name": {"type": "string"}, "age": {"type": "integer", "example": 3}}
    model = {"type": "object", "required": ["name", "age"], "properties": properties}
    whole = {**model, "example": {"name": "Rex", "age": 4}}
    assert samples_of({"Model": whole}, tmp_path) == {"Model": {"name": ["Rex"], "age": [3, 4]}}
