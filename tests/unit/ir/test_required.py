"""`required` names properties, also those that nothing else describes."""

from __future__ import annotations

from typing import Any

import pytest
from callsheet.ir.model import Alias, Constant, Map, Model, Primitive, Type, Unknown

from .conftest import Build, named

TEXT = {"type": "string"}
OBJECT = {"type": "object", "properties": {"a": TEXT}}
ANY, STRING = Unknown(), Primitive("string")


def _fields(build: Build, schema: dict[str, Any], **others: Any) -> dict[str, tuple[Type, bool]]:
    model = named(build(S=schema, **others), "S")
    assert isinstance(model, Model)
    return {field.wire: (field.type, field.required) for field in model.fields}


@pytest.mark.parametrize(
    ("schema", "fields"),
    [
        (OBJECT | {"required": ["b", "a", "b"]}, {"a": (STRING, True), "b": (ANY, True)}),
        ({"type": "object", "required": ["b"]}, {"b": (ANY, True)}),
        (
            OBJECT | {"required": ["b"], "additionalProperties": TEXT},
            {"a": (STRING, False), "b": (STRING, True)},
        ),
        (
            OBJECT | {"required": ["b"], "additionalProperties": False},
            {"a": (STRING, False), "b": (ANY, True)},
        ),
        ({"allOf": [OBJECT], "required": ["b"]}, {"a": (STRING, False), "b": (ANY, True)}),
        (
            {"allOf": [OBJECT, {"type": "object", "required": ["b"], "properties": {"c": TEXT}}]},
            {"a": (STRING, False), "c": (STRING, False), "b": (ANY, True)},
        ),
        (OBJECT | {"then": {"type": "object", "required": ["b"]}}, {"a": (STRING, False)}),
    ],
)
def test_a_required_name_is_a_field(
    build: Build, schema: dict[str, Any], fields: dict[str, tuple[Type, bool]]
) -> None:
    assert _fields(build, schema) == fields


def test_a_variant_has_what_the_whole_requires(build: Build) -> None:
    """The names of the whole are properties of one variant, and of the other one unknown ones."""
    api = build(
        S={
            **OBJECT,
            "required": ["b"],
            "oneOf": [
                {"type": "object", "title": "One", "properties": {"b": TEXT}},
                {"type": "object", "title": "Two", "properties": {"c": TEXT}},
            ],
        }
    )
    models = [m for m in api.declarations.values() if isinstance(m, Model)]
    assert [{f.wire: f.type for f in m.fields if f.required} for m in models] == [{"b": STRING}, {"b": ANY}]


def test_variants_that_only_require_are_no_objects_of_their_own(build: Build) -> None:
    schema = OBJECT | {"anyOf": [{"required": ["a"]}, {"required": ["b"]}]}
    assert _fields(build, schema) == {"a": (STRING, False)}


def test_a_map_that_requires_nothing_stays_a_map(build: Build) -> None:
    fields = _fields(build, {"type": "object", "properties": {"m": {"type": "object", "required": []}}})
    assert fields == {"m": (Map(ANY), False)}


def test_the_value_of_a_discriminator_that_is_only_required_is_known(build: Build) -> None:
    one = {"type": "object", "required": ["kind"], "properties": {"a": TEXT}}
    union = {
        "oneOf": [{"$ref": "#/components/schemas/Cat"}, {"$ref": "#/components/schemas/Dog"}],
        "discriminator": {"propertyName": "kind"},
    }
    api = build(Cat=one, Dog=one, Pet=union)
    assert isinstance(named(api, "Pet"), Alias)
    cat = named(api, "Cat")
    assert isinstance(cat, Model)
    assert {f.wire: f.type for f in cat.fields} == {"a": STRING, "kind": Constant("Cat")}
