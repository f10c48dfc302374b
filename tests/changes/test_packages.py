"""Packages as they lie in folders: what is of them, and what a report calls their files."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest
from callsheet import pipeline
from callsheet.comparison.report import Impact
from callsheet.configuration.options import Options
from callsheet.upgrade import changes
from msgspec.structs import replace

DESCRIPTION = """
openapi: 3.1.0
info: {title: T, version: "1"}
security: [{login: [read]}, {login: [write]}]
paths:
  /pets/{id}:
    get:
      operationId: getPet
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses:
        "200": {description: "", content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}
components:
  securitySchemes:
    login: {type: oauth2, flows: {clientCredentials: {tokenUrl: /token, scopes: {read: r, write: w}}}}
  schemas:
    Pet: {type: object, properties: {name: {type: string}, state: {type: string, enum: [a, b]}}}
"""


@pytest.fixture
def client(tmp_path: Path) -> Options:
    spec = tmp_path / "pets.yaml"
    spec.write_text(DESCRIPTION, "utf-8")
    options = Options(spec=str(spec), output=tmp_path / "src" / "pets", cache=False)
    pipeline.generate(options)
    return options


def test_a_module_beside_ours_is_nothing_that_is_gone(client: Options) -> None:
    client = replace(client, models="package")
    pipeline.generate(client)
    models = client.required_output / "models"
    (models / "by_hand.py").write_text("class ByHand:\n    name: str\n", "utf-8")
    assert changes(client).changes == ()


def test_functions_that_stood_in_the_module_are_the_same(client: Options) -> None:
    file = client.required_output / "calls" / "untagged.py"
    head, resource, body = file.read_text("utf-8").partition("class Untagged(Resources[C]):\n")
    functions = dedent(body).replace("@staticmethod\n", "")
    file.write_text(f"{head}{functions}\n\n{resource}    get_pet = get_pet\n", "utf-8")
    assert changes(client).changes == ()


def test_alternatives_that_differ_in_scopes_are_one(client: Options) -> None:
    Path(client.spec).write_text(DESCRIPTION.replace(", {login: [write]}", ""), "utf-8")
    assert [one for one in changes(client).changes if one.code.startswith("auth")] == []


def test_a_report_names_no_place_of_this_machine(
    client: Options, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path(client.spec).write_text(DESCRIPTION.replace("name: {type: string}, ", ""), "utf-8")
    (tmp_path / "app.py").write_text(
        "from pets.models import Pet\ndef name_of(pet: Pet) -> object:\n    return pet.name\n", "utf-8"
    )
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    for folder, shown in ((tmp_path, "src/pets/models.py"), (elsewhere, "pets/models.py")):
        monkeypatch.chdir(folder)
        report = changes(client, uses=(tmp_path / "app.py",))
        (gone,) = report.of(Impact.BREAKING)
        assert gone.old is not None
        assert gone.new is not None
        assert [gone.old.path, gone.new.path] == [shown, "pets.yaml"]
        paths = [report.old, report.new, *(hit.path for hit in gone.hits)]
        assert gone.hits
        assert not [path for path in paths if Path(path).is_absolute()]
