"""Names over a whole API: unique, valid, and the same in whatever order and company they come."""

from __future__ import annotations

import json
import random
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from callsheet.configuration.options import Options
from callsheet.document.source import read
from callsheet.ir.build import build_api
from callsheet.ir.model import Api
from callsheet.python.naming.names import is_name
from callsheet.python.naming.table import NameTable, name_table, rename_problems
from hypothesis import HealthCheck, given, settings, strategies as st

COMPONENTS = [
    *(
        "Pet",
        "pet",
        "PET",
        "PetStatus",
        "pet_status",
        "Pets",
        "Client",
        "OpenObject",
        "list",
        "None",
        "class",
    ),
    *(
        "a.b",
        "a-b",
        "A B",
        "2nd",
        "+",
        "-",
        "\u00dcber",
        "uber",
        "Error",
        "ApiError",
        "GetPetResponse",
        "Owner",
    ),
]
TAGS = ["pets", "Pets", "client", "models", "pet store", ""]
UNRELATED = ["Zebra", "Quokka", "Xylophone"]


@st.composite
def apis(draw: st.DrawFn) -> tuple[dict[str, Any], dict[str, Any]]:
    """Paths and schemas, many of which would like the same names."""
    names = draw(st.lists(st.sampled_from(COMPONENTS), unique=True, min_size=1, max_size=8))
    paths = draw(st.lists(st.sampled_from(["/pets", "/pet", "/pets/{id}", "/"]), unique=True, max_size=3))
    return (
        {path: {"get": operation(path, draw(st.sampled_from(TAGS)))} for path in paths},
        {name: model(name) for name in names},
    )


def operation(path: str, tag: str) -> dict[str, Any]:
    parameters = [{"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}]
    return {
        "tags": [tag] if tag else [],
        "parameters": parameters if "{" in path else [],
        "responses": {"200": {"description": "", "content": {"application/json": {"schema": model(path)}}}},
    }


def model(name: str) -> dict[str, Any]:
    status = {"type": "string", "enum": [name, "b"]}
    owner = {"type": "object", "properties": {"status": status, "name": {"type": "string"}}}
    return {"type": "object", "properties": {"status": status, "owner": owner}}


def table(folder: Path, paths: Mapping[str, Any], schemas: Mapping[str, Any]) -> tuple[Api, NameTable]:
    whole = {
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1"},
        "paths": paths,
        "components": {"schemas": schemas},
    }
    file = folder / "openapi.json"
    file.write_text(json.dumps(whole))
    api = build_api(read(Options(spec=str(file))))
    return api, name_table(api, renames={}, locked={})


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("names")


quickly = settings(
    max_examples=60, derandomize=True, deadline=None, database=None, suppress_health_check=list(HealthCheck)
)


@quickly
@given(described=apis())
def test_names_are_valid_and_unique(described: tuple[dict[str, Any], dict[str, Any]], folder: Path) -> None:
    api, names = table(folder, *described)
    assert names.classes.keys() == api.declarations.keys()
    assert all(is_name(name) for name in (*names.classes.values(), *names.modules.values()))
    assert len({name.casefold() for name in names.classes.values()}) == len(names.classes)
    resources = set(names.resources.values())
    assert len(resources) == len(names.resources)


@quickly
@given(described=apis(), seed=st.integers(0, 9))
def test_order_renames_nothing(
    described: tuple[dict[str, Any], dict[str, Any]], seed: int, folder: Path
) -> None:
    _, names = table(folder, *described)
    _, again = table(folder, *(shuffled(part, seed) for part in described))
    assert again.locked == names.locked
    assert again.modules == names.modules


@quickly
@given(described=apis(), seed=st.integers(0, 9))
def test_growth_renames_nothing(
    described: tuple[dict[str, Any], dict[str, Any]], seed: int, folder: Path
) -> None:
    paths, schemas = described
    _, names = table(folder, paths, schemas)
    grown = shuffled({**schemas, **{name: model(name) for name in UNRELATED}}, seed)
    _, again = table(folder, {**paths, "/zebras": {"get": operation("/zebras", "zebras")}}, grown)
    assert names.locked.items() <= again.locked.items()
    assert names.modules.items() <= again.modules.items()


def test_the_lock_keeps_names_that_would_collide_now(folder: Path) -> None:
    _, before = table(folder, {}, {"Pet": model("Pet")})
    api, _ = table(folder, {}, {"Pet": model("Pet"), "PetStatus": model("PetStatus"), "pet": model("pet")})
    after = name_table(api, renames={}, locked=before.locked)
    assert before.locked.items() <= after.locked.items()


def test_the_class_of_a_tag_stays_when_another_would_have_its_name(folder: Path) -> None:
    old = {"/b": {"get": operation("/b", "pets")}}
    _, before = table(folder, old, {})
    api, fresh = table(folder, {"/a": {"get": operation("/a", "Pets")}, **old}, {})
    after = name_table(api, renames={}, locked=before.locked)
    assert after.resources == {"Pets": "PetsTitle", "pets": "Pets"}
    assert {*fresh.resources.values()} == {"PetsTitle", "PetsCalls"}
    renamed = name_table(api, renames={"class:Pets": "Animals"}, locked=before.locked)
    assert renamed.resources["Pets"] == "Animals"


def test_tags_that_differ_in_symbols_alone_have_classes_of_their_own(folder: Path) -> None:
    tags = ["pets", "Pets", "pets!", "-pets", "pets_", "PETS", "+pets", "%pets"]
    _, names = table(folder, {f"/{n}": {"get": operation(f"/{n}", tag)} for n, tag in enumerate(tags)}, {})
    assert len({*names.resources.values()}) == len(tags)


def test_inline_schemas_follow_what_they_stand_in(folder: Path) -> None:
    api, _ = table(folder, {}, {"Pet": model("Pet")})
    names = name_table(api, renames={"Pet": "Animal"}, locked={})
    assert sorted(names.classes.values()) == ["Animal", "AnimalOwner"]


def test_renames_of_nothing_are_told(folder: Path) -> None:
    operation = {"operationId": "getPet", "tags": ["pets"], "responses": {"200": {"description": "ok"}}}
    api, names = table(folder, {"/pets": {"get": operation}}, {"Pet": model("Pet")})
    known = ["Pet", "getPet", "tag:pets", "GET /pets", "#/components/schemas/Pet/properties/owner"]
    (told,) = rename_problems(api, names, dict.fromkeys([*known, "Petz"], "Other"))
    assert (told.message, told.hint) == ("rename: there is no 'Petz'", "did you mean 'Pet'?")


def shuffled(part: dict[str, Any], seed: int) -> dict[str, Any]:
    items = list(part.items())
    random.Random(seed).shuffle(items)
    return dict(items)
