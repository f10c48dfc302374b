"""Which value of a discriminator means which schema, and what means none of them."""

from __future__ import annotations

from typing import Any

import pytest
from callsheet.ir.model import Alias, Discriminator, Union

from .conftest import Build, named

PET = "#/components/schemas/Pet"


def _extending(**more: Any) -> dict[str, Any]:
    return {"allOf": [{"$ref": PET}, {"type": "object", "properties": {"x": {"type": "string"}}}], **more}


def _discriminator(build: Build, **schemas: Any) -> Discriminator:
    base = {"type": "object", "properties": {"kind": {"type": "string"}}}
    alias = named(build(Pet=base | {"discriminator": {"propertyName": "kind"}}, **schemas), "Any", "Pet")
    assert isinstance(alias, Alias)
    assert isinstance(alias.type, Union)
    assert alias.type.discriminator
    return alias.type.discriminator


@pytest.mark.parametrize("keyword", ["x-discriminator-value", "x-ms-discriminator-value"])
def test_an_extension_says_which_value_means_a_schema(build: Build, keyword: str) -> None:
    found = _discriminator(build, Cat=_extending(**{keyword: "#Ns.Cat"}), Dog=_extending())
    assert [(value, at.tokens[-1]) for value, at in found.mapping] == [
        ("#Ns.Cat", "Cat"),
        ("Dog", "Dog"),
        ("Pet", "Pet"),
    ]


def test_inline_variants_of_the_same_values_are_told_apart_by_shape(build: Build) -> None:
    kind = {"type": "string", "enum": ["a", "b"]}
    one = {"type": "object", "title": "One", "required": ["kind"], "properties": {"kind": kind}}
    two = {"type": "object", "title": "Two", "required": ["x"], "properties": {"kind": kind, "x": {}}}
    api = build(Pet={"oneOf": [one, two], "discriminator": {"propertyName": "kind"}})
    alias = named(api, "Pet")
    assert isinstance(alias, Alias)
    assert isinstance(alias.type, Union)
    assert alias.type.discriminator is None
    assert [problem.code for problem in api.degraded] == ["discriminator-ignored"]


def test_the_base_is_what_no_other_schema_is(build: Build) -> None:
    found = _discriminator(build, Cat=_extending())
    assert found.base is not None
    assert found.base.fragment == PET
