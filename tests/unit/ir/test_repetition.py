"""Schemas that repeat one another: each gives what it would have given alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from callsheet.ir.model import Api, Field, Model
from callsheet.ir.schemas import objects
from callsheet.ir.schemas.repetition import Repetition

Build = Callable[..., Api]

PET: dict[str, Any] = {
    "type": "object",
    "required": ["name", "unknown"],
    "properties": {
        "name": {"type": "string", "description": "What it is called."},
        "owner": {"$ref": "#/components/schemas/Owner"},
        "home": {"type": "object", "properties": {"street": {"type": "string"}}},
        "kind": {"enum": ["cat", "dog"]},
    },
}
OWNER = {"type": "object", "properties": {"pet": PET}}


def fields(api: Api, name: str) -> tuple[Field, ...]:
    declaration = next(each for each in api.declarations.values() if each.at.tokens[-1] == name)
    assert isinstance(declaration, Model)
    return declaration.fields


def test_repeated_schemas_give_what_they_give_alone(build: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    schemas = {"Owner": OWNER, "First": PET, "Second": PET, "Holder": {"properties": {"pet": PET}}}
    api = build(**schemas)
    monkeypatch.setattr(Repetition, "fields", lambda *arguments: arguments[-1]({}))
    assert api == build(**schemas)


def test_the_plain_fields_of_a_repeated_schema_are_made_once(
    build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []
    make = objects._field

    def counting(*arguments: Any) -> Field:
        made.append(arguments[2])
        return make(*arguments)

    monkeypatch.setattr(objects, "_field", counting)
    build(Owner={"type": "string"}, First=PET, Second=PET)
    assert sorted(made) == ["home", "home", "kind", "kind", "name", "owner", "street"]


def test_equal_in_python_is_not_equal_in_json(build: Build) -> None:
    """``True == 1 == 1.0`` in Python, and a default of one is none of the other."""
    schemas = {
        name: {"type": "object", "properties": {"x": {"default": default}}}
        for name, default in {"A": 1, "B": True, "C": 1.0}.items()
    }
    api = build(**schemas)
    defaults = [fields(api, name)[0].default for name in schemas]
    assert [type(default[0]) for default in defaults if default] == [int, bool, float]


def test_a_problem_is_reported_in_every_place(build: Build) -> None:
    broken = {"type": "object", "properties": {"x": {"type": "strin"}}}
    api = build(A=broken, B=broken)
    places = [problem.at.tokens[2] for problem in api.degraded if problem.code == "unknown-type"]
    assert places == ["A", "B"]


def test_references_are_those_of_their_resource(build: Build) -> None:
    """What ``#/$defs/T`` means depends on the ``$id`` around it (JSON Schema 2020-12 core, 8.2.1)."""

    def resource(kind: str) -> dict[str, Any]:
        inner = {"type": "object", "properties": {"x": {"$ref": "#/$defs/T"}}}
        identity = f"https://example.com/{kind}"
        return {
            "$id": identity,
            "$defs": {"T": {"type": kind}},
            "type": "object",
            "properties": {"in": inner},
        }

    api = build(A=resource("string"), B=resource("integer"))
    types = [
        str(field.type)
        for declaration in api.declarations.values()
        if isinstance(declaration, Model)
        for field in declaration.fields
        if field.wire == "x"
    ]
    assert len(types) == 2
    assert types[0] != types[1]
