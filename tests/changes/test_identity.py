"""Names that stay: what stood for a thing goes on standing for it, wherever the description lists it."""

from __future__ import annotations

import copy
import json
import re
from pathlib import Path
from typing import Any

import pytest
from callsheet import pipeline
from callsheet.comparison.compare import compare
from callsheet.comparison.reading import surface_of
from callsheet.comparison.report import Impact
from callsheet.configuration.options import Options
from callsheet.ir.identity.lock_content import LockContent

from .pairs import generated

OK = {"204": {"description": "Done"}}


class Package:
    """A package that is generated again and again; enums are classes, so that there are names to keep."""

    def __init__(self, folder: Path) -> None:
        self.spec, self.locked, self.files = folder / "spec.json", LockContent(), dict[str, str]()

    def generate(self, description: dict[str, Any]) -> dict[str, str]:
        self.files, self.locked = self._generated(description)
        return self.files

    def breaking(self, description: dict[str, Any]) -> list[str]:
        files, _ = self._generated(description)
        found = compare(surface_of("shop", self.files), surface_of("shop", files))
        return [f"{one.symbol}: {one.message}" for one in found if one.impact is Impact.BREAKING]

    def _generated(self, description: dict[str, Any]) -> tuple[dict[str, str], LockContent]:
        self.spec.write_text(json.dumps(description), "utf-8")
        return generated(self.spec, "shop", self.locked, enums="class")

    def names(self) -> dict[str, str]:
        return {key: name for key, name in self.locked.names.items() if "#" in key}

    def bearers(self) -> dict[str, set[str]]:
        """What each name stands for."""
        found: dict[str, set[str]] = {}
        for key, name in self.names().items():
            found.setdefault(name, set()).add(key)
        return found


@pytest.fixture
def package(tmp_path: Path) -> Package:
    return Package(tmp_path)


def description(schemas: dict[str, Any] | None = None, **paths: Any) -> dict[str, Any]:
    operations = {
        f"/{name}": {"get": {"operationId": name, "responses": OK, **said}} for name, said in paths.items()
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "Shop", "version": "1"},
        "paths": operations,
        "components": {"schemas": schemas or {}},
    }


def choice(*values: str) -> dict[str, Any]:
    return {"type": "string", "enum": list(values)}


def parameter(name: str, *values: str) -> dict[str, Any]:
    return {"name": name, "in": "query", "schema": choice(*values)}


def event(kind: str, *required: str) -> dict[str, Any]:
    properties = {"kind": {"const": kind}, **{name: {"type": "string"} for name in required}}
    return {"type": "object", "required": ["kind", *required], "properties": properties}


# --- positions -----------------------------------------------------------------------------------


@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_parameter_more_renames_no_other(package: Package, place: int) -> None:
    parameters = [parameter("mode", "fast", "slow"), parameter("hold", "on", "off")]
    package.generate(description(find={"parameters": parameters}))
    before = package.names()
    assert any("query:mode" in key for key in before)
    grown = [*parameters[:place], parameter("checksum", "CRC32", "SHA1"), *parameters[place:]]
    assert package.breaking(description(find={"parameters": grown})) == []
    package.generate(description(find={"parameters": grown}))
    assert package.names().items() > before.items()


@pytest.mark.parametrize("place", [0, 1, 2])
@pytest.mark.parametrize("keyword", ["oneOf", "anyOf"])
def test_a_variant_more_renames_no_other(package: Package, place: int, keyword: str) -> None:
    variants = [event("opened", "who"), event("closed", "why")]
    package.generate(description({"Event": {keyword: variants}}))
    before = package.names()
    grown = [*variants[:place], event("failed", "error"), *variants[place:]]
    package.generate(description({"Event": {keyword: grown}}))
    assert package.names().items() > before.items()


VARIANTS = {
    "titles": ({"title": "Cat", "type": "object"}, {"title": "Dog", "type": "object"}),
    "constants": (event("cat"), event("dog")),
    "required": (
        {"type": "object", "required": ["lives"], "properties": {"lives": {"type": "integer"}}},
        {"type": "object", "required": ["tricks"], "properties": {"tricks": {"type": "integer"}}},
    ),
    "types of properties": (
        {"type": "object", "properties": {"size": {"type": "integer"}, "x": choice("a", "b")}},
        {"type": "object", "properties": {"size": {"type": "string"}, "x": choice("c", "d")}},
    ),
}


@pytest.mark.parametrize("said", VARIANTS)
def test_variants_are_known_by_what_they_say(package: Package, said: str) -> None:
    one, other = (dict(variant) for variant in VARIANTS[said])
    one.setdefault("properties", {})
    other.setdefault("properties", {})
    package.generate(description({"Pet": {"anyOf": [one, other]}}))
    before = package.files
    after = package.generate(description({"Pet": {"anyOf": [other, one]}}))
    models = [path for path in before if path.startswith("models")]
    words = [[sorted(re.findall(r"\w+", text[path])) for path in models] for text in (before, after)]
    assert words[0] == words[1]


def test_a_variant_that_grows_keeps_its_name(package: Package) -> None:
    old = [event("opened", "who"), {"type": "object", "properties": {"b": {"type": "string"}}}]
    package.generate(description({"Event": {"oneOf": old}}))
    before = package.names()
    new = copy.deepcopy(old)
    new[0]["properties"]["more"] = {"type": "string"}
    new[1]["required"] = ["b"]
    new[1]["properties"]["c"] = {"type": "string"}
    package.generate(description({"Event": {"oneOf": new[::-1]}}))
    assert package.names() == before


def test_a_name_is_not_given_to_the_next_variant(package: Package) -> None:
    """The place of one that is gone is taken by one of which nothing is the same."""
    plain = {"type": "object", "properties": {"a": {"type": "string"}}}
    other = {"type": "object", "properties": {"z": {"type": "string"}}}
    package.generate(description({"Event": {"oneOf": [plain, event("opened", "who")]}}))
    old = package.bearers()
    package.generate(description({"Event": {"oneOf": [other, event("opened", "who")]}}))
    new = package.bearers()
    assert all(new[name] == old[name] for name in old.keys() & new.keys())
    assert len(new) == len(old)


def test_indistinguishable_variants_get_new_names(package: Package) -> None:
    """Which of two is the old one cannot be told, so neither is."""
    plain = {"type": "object", "required": ["a"], "properties": {"a": {"type": "string"}}}
    grown = [
        {
            "type": "object",
            "required": ["a", more],
            "properties": {n: {"type": "string"} for n in ("a", more)},
        }
        for more in ("b", "c")
    ]
    package.generate(description({"Event": {"oneOf": [plain, event("opened", "who")]}}))
    old = package.bearers()
    found = package.breaking(description({"Event": {"oneOf": [*grown, event("opened", "who")]}}))
    assert found
    package.generate(description({"Event": {"oneOf": [*grown, event("opened", "who")]}}))
    new = package.bearers()
    assert all(new[name] == old[name] for name in old.keys() & new.keys())


def test_parts_of_an_all_of_are_one_object(package: Package) -> None:
    parts = [{"type": "object", "properties": {"state": choice("open", "closed")}}]
    package.generate(description({"A": {"allOf": parts}}))
    before = package.names()
    more = {"type": "object", "properties": {"mode": choice("x", "y")}}
    package.generate(description({"A": {"allOf": [more, *parts]}}))
    assert package.names().items() > before.items()


def test_what_becomes_nullable_keeps_its_name(package: Package) -> None:
    package.generate(
        description({"A": {"type": "object", "properties": {"state": choice("open", "closed")}}})
    )
    before = set(package.bearers())
    nullable = {"anyOf": [choice("open", "closed"), {"type": "null"}]}
    package.generate(description({"A": {"type": "object", "properties": {"state": nullable}}}))
    assert set(package.bearers()) == before


def test_a_new_component_takes_no_name_of_an_inline_schema(package: Package) -> None:
    described = {"parameters": [parameter("mode", "fast", "slow")]}
    package.generate(description(find={**described}))
    ((key, name),) = package.names().items()
    taken = {name: {"type": "object", "properties": {"a": {"type": "string"}}}}
    assert package.breaking(description(taken, find={**described})) == []
    package.generate(description(taken, find={**described}))
    assert package.names()[key] == name


def test_a_tag_more_in_front_moves_no_call(package: Package) -> None:
    package.generate(description(find={"tags": ["shops"]}))
    assert package.breaking(description(find={"tags": ["new", "shops"]})) == []


def test_a_variable_of_a_path_is_a_renamed_argument_and_nothing_else(package: Package) -> None:
    def described(name: str) -> dict[str, Any]:
        said = description()
        one = {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
        operation = {"operationId": "x", "parameters": [one, parameter("mode", "a", "b")], "responses": OK}
        return {
            **said,
            "paths": {f"/a/{{{name}}}/b": {"get": operation, "put": {**operation, "operationId": "y"}}},
        }

    package.generate(described("petId"))
    before = sorted(package.names().values())
    assert package.breaking(described("id")) == [
        "x(pet_id): the argument is now called id",
        "y(pet_id): the argument is now called id",
    ]
    package.generate(described("id"))
    assert sorted(package.names().values()) == before


# --- enums ---------------------------------------------------------------------------------------


def states(**values: str) -> dict[str, Any]:
    return description(
        {name: {"type": "object", "properties": {"state": choice(*some)}} for name, some in values.items()}
    )


def test_the_order_of_values_means_nothing(package: Package) -> None:
    package.generate(states(A="abc", B="abc", C="abc", D="xy"))
    before = package.names()
    shuffled = states(A="bca", B="cab", C="abc", D="yx")
    assert package.breaking(shuffled) == []
    package.generate(shuffled)
    assert package.names() == before


@pytest.mark.parametrize("enums", ["mixed", "class"])
@pytest.mark.parametrize("shape", ["alone", "in an object"])
def test_nor_does_it_where_media_types_of_one_response_list_them_otherwise(
    tmp_path: Path, enums: str, shape: str
) -> None:
    def schema(order: str) -> dict[str, Any]:
        inside = {"type": "object", "properties": {"state": choice(*order)}, "required": ["state"]}
        return choice(*order) if shape == "alone" else inside

    def responding(*orders: str) -> dict[str, Any]:
        kinds = ("application/json", "application/xml", "text/html", "text/json")
        content = {kind: {"schema": schema(order)} for kind, order in zip(kinds, orders, strict=True)}
        return description(state={"responses": {"200": {"description": "Found", "content": content}}})

    spec, surfaces, locked = tmp_path / "spec.json", [], LockContent()
    for orders in (("abc",) * 4, ("abc", "bca", "cab", "cba")):
        spec.write_text(json.dumps(responding(*orders)), "utf-8")
        files, locked = generated(spec, "shop", locked, enums=enums)
        surfaces.append(surface_of("shop", files))
    assert compare(*surfaces) == ()
    assert surfaces[0].functions["state"].result == surfaces[1].functions["state"].result


def test_who_did_not_change_keeps_the_name_of_many(package: Package) -> None:
    package.generate(states(A="ab", B="ab", C="ab", D="ab"))
    (name,) = {name for key, name in package.names().items() if key.endswith("/state")}
    package.generate(states(A="abx", B="abx", C="abx", D="ab"))
    after = {key: now for key, now in package.names().items() if key.endswith("/state")}
    assert after["#/components/schemas/D/properties/state"] == name
    assert list(after.values()).count(name) == 1


def test_generating_once_more_changes_nothing(package: Package) -> None:
    old, new = states(A="ab"), states(A="ab", B="ab", C="ab", D="abc")
    old["components"]["schemas"]["A"]["properties"]["state"]["description"] = "Of A."
    package.generate(old)
    once = package.generate(new)
    assert package.generate(new) == once


# --- pages ---------------------------------------------------------------------------------------


def paged(*more: str) -> dict[str, Any]:
    lists = {name: {"type": "array", "items": {"type": "string"}} for name in ("things", *more)}
    page = {
        "type": "object",
        "required": ["things"],
        "properties": {**lists, "next_cursor": {"type": "string"}},
    }
    content = {"application/json": {"schema": page}}
    cursor = {"name": "cursor", "in": "query", "schema": {"type": "string"}}
    return description(
        list={"parameters": [cursor], "responses": {"200": {"description": "", "content": content}}}
    )


def test_one_more_list_in_a_page_ends_no_paging(package: Package) -> None:
    package.generate(paged())
    assert package.breaking(paged("faults")) == []
    once = package.generate(paged("faults"))
    assert package.generate(paged("faults")) == once
    assert "PagedCall[" in once["calls/untagged.py"]


def test_an_extension_ends_paging_and_is_told_of(package: Package) -> None:
    package.generate(paged())
    ended = paged()
    ended["paths"]["/list"]["get"]["x-callsheet-paging"] = False
    assert package.breaking(ended) == ["get_list: comes as one response, no longer in pages"]


# --- early locks ---------------------------------------------------------------------------------


def test_positions_of_an_early_lock_hold_in_its_own_description_only(tmp_path: Path) -> None:
    spec, folder = tmp_path / "spec.json", tmp_path / "shop"
    options = Options(spec=str(spec), output=folder, cache=False, enums="class")
    old = description(find={"parameters": [parameter("mode", "fast", "slow")]})
    spec.write_text(json.dumps(old), "utf-8")
    pipeline.generate(options)
    lock = folder / "callsheet.lock"
    data = json.loads(lock.read_text("utf-8"))
    names = {key: name for key, name in data["names"].items() if "#" not in key}
    data |= {"format": 1, "names": names | {"#/paths/~1find/get/parameters/0/schema": "Speed"}}
    lock.write_text(json.dumps(data), "utf-8")
    grown = description(find={"parameters": [parameter("sum", "a", "b"), parameter("mode", "fast", "slow")]})
    spec.write_text(json.dumps(grown), "utf-8")
    assert "Speed" not in pipeline.plan(options).locked.names.values()
    spec.write_text(json.dumps(old), "utf-8")
    now = pipeline.plan(options).locked.names
    assert now["#/paths/~1find/get/parameters/query:mode/schema"] == "Speed"
