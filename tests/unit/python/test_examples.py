"""Example calls: what stands in them for the arguments that an operation has."""

from __future__ import annotations

import ast
import json
from pathlib import Path
from typing import Any

import pytest
from callsheet import pipeline
from callsheet.configuration.options import Options

PET = {
    "type": "object",
    "required": ["id", "name", "kind"],
    "properties": {
        "id": {"type": "integer", "readOnly": True},
        "kind": {"const": "pet"},
        "name": {"type": "string"},
        "born": {"type": "string", "format": "date"},
        "mother": {"$ref": "#/components/schemas/Pet"},
        "mood": {"$ref": "#/components/schemas/Mood"},
    },
    "example": {"id": 7, "name": "Rex", "kind": "pet", "mood": "sad", "born": "2020-02-01", "more": 1},
}
SCHEMAS = {
    "Pet": PET,
    "Mood": {"enum": ["happy", "sad"]},
    "Endless": {
        "type": "object",
        "required": ["again"],
        "properties": {"again": {"$ref": "#/components/schemas/Endless"}},
    },
    "Either": {"oneOf": [{"$ref": "#/components/schemas/Pet"}, {"$ref": "#/components/schemas/Mood"}]},
}


def first_call(operation: dict[str, Any], folder: Path, **options: Any) -> str:
    """The code of the call, in the README, of an API that has no other operation."""
    operation = {
        "operationId": "feed",
        "tags": ["pets"],
        "responses": {"204": {"description": ""}},
        **operation,
    }
    whole = {
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1"},
        "servers": [{"url": "https://example.com"}],
        "paths": (
            {"/pets/{id}": {"post": operation}}
            if "parameters" in operation
            else {"/pets": {"post": operation}}
        ),
        "components": {"schemas": SCHEMAS},
    }
    spec = folder / "openapi.json"
    spec.write_text(json.dumps(whole))
    package = pipeline.plan(Options(spec=str(spec), output=folder / "shop", **options)).package
    assert package.readme.first is not None
    return plain("\n".join([*package.readme.first.imports, package.readme.first.code]))


def plain(code: str) -> str:
    """Without its layout."""
    return ast.unparse(ast.parse(code)).replace("'", '"')


def in_path(schema: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"parameters": [{"name": "id", "in": "path", "required": True, "schema": schema, **more}]}


@pytest.mark.parametrize(
    ("described", "expected"),
    [
        (in_path({"type": "string"}), 'client.pets.feed("id")'),
        (in_path({"type": "string", "example": "rex"}), 'client.pets.feed("rex")'),
        (in_path({"type": "string"}, example='"); evil("'), 'client.pets.feed(""); evil("")'),
        (in_path({"type": "string"}, examples={"a": {"value": "rex"}}), 'client.pets.feed("rex")'),
        (in_path({"type": "integer"}, example="no number"), "client.pets.feed(1)"),
        (in_path({"type": "boolean"}), "client.pets.feed(True)"),
        (
            in_path({"$ref": "#/components/schemas/Mood"}),
            "from shop import models\nclient.pets.feed(models.Mood.HAPPY)",
        ),
        (
            in_path({"type": "string", "format": "uuid", "example": "00000000-0000-0000-0000-000000000000"}),
            'from uuid import UUID\nclient.pets.feed(UUID("00000000-0000-0000-0000-000000000000"))',
        ),
        (
            in_path({"type": "string", "format": "date-time", "example": "2026-01-02T03:04:05Z"}),
            "from datetime import datetime\n"
            'client.pets.feed(datetime.fromisoformat("2026-01-02T03:04:05Z"))',
        ),
        (
            in_path({"type": "string", "format": "date-time", "example": "2026-01-02T03:04:05"}),
            "from datetime import datetime\n"
            'client.pets.feed(datetime.fromisoformat("2024-01-01T12:00:00Z"))',
        ),
        (
            in_path({"type": "array", "items": {"type": "string"}}, example=["a", "b", "c"]),
            'client.pets.feed(["a", "b"])',
        ),
    ],
)
def test_parameters_have_their_documented_value_where_it_fits(
    described: dict[str, Any], expected: str, tmp_path: Path
) -> None:
    assert first_call(described, tmp_path) == expected


def test_a_body_is_made_of_its_documented_example(tmp_path: Path) -> None:
    content = {"schema": {"$ref": "#/components/schemas/Pet"}}
    body = {"requestBody": {"required": True, "content": {"application/json": content}}}
    expected = """\
from datetime import date
from shop import models
client.pets.feed(
    body=models.Pet(name="Rex", born=date.fromisoformat("2020-02-01"), mood=models.Mood.SAD)
)"""
    assert first_call(body, tmp_path) == plain(expected)
    own = {"schema": content["schema"], "example": {"name": "Mia", "mood": "unknown"}}
    body["requestBody"]["content"]["application/json"] = own  # type: ignore[index]
    assert first_call(body, tmp_path).endswith('client.pets.feed(body=models.Pet(name="Mia"))')


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Endless", "..."),
        ("Either", 'models.Pet(name="Rex", born=date.fromisoformat("2020-02-01"), mood=models.Mood.SAD)'),
    ],
)
def test_a_body_without_an_example_is_made_up_as_far_as_that_goes(
    name: str, expected: str, tmp_path: Path
) -> None:
    content = {"schema": {"$ref": f"#/components/schemas/{name}"}}
    if name == "Either":
        content["example"] = PET["example"]  # type: ignore[assignment]
    body = {"requestBody": {"required": True, "content": {"application/json": content}}}
    assert expected in first_call(body, tmp_path)


@pytest.mark.parametrize(
    ("kind", "schema", "expected"),
    [
        ("text/plain", {"type": "string"}, 'body="text"'),
        ("application/octet-stream", {"type": "string", "format": "binary"}, 'body=b"content"'),
        ("application/json", {}, "body={}"),
        ("application/json", None, "body={}"),
        (
            "multipart/form-data",
            {
                "type": "object",
                "required": ["file"],
                "properties": {"file": {"type": "string", "format": "binary"}},
            },
            'file=b"content"',
        ),
    ],
)
def test_a_body_of_another_media_type(kind: str, schema: Any, expected: str, tmp_path: Path) -> None:
    content = {kind: {} if schema is None else {"schema": schema}}
    assert expected in first_call({"requestBody": {"required": True, "content": content}}, tmp_path)


def test_date_times_are_as_the_configuration_wants_them(tmp_path: Path) -> None:
    described = in_path({"type": "string", "format": "date-time"}, example="2026-01-02T03:04:05")
    assert '"2026-01-02T03:04:05"' in first_call(described, tmp_path, datetimes="naive")
