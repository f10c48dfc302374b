"""In editors, one step leads from a call to its function, and hovering shows what it takes and gives."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

import jedi
import pytest
from callsheet import pipeline
from callsheet.configuration.options import Enums, ModelsLayout, Options

from .language_server import LanguageServer

DESCRIPTION = """
openapi: 3.1.0
info: {title: Shop, version: "1"}
paths:
  /pets/{id}:
    parameters: [{name: id, in: path, required: true, schema: {type: string}}]
    get:
      operationId: getPet
      tags: [pets]
      summary: Get a pet
      responses:
        "200": {description: It, content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}
    put:
      operationId: renamePet
      tags: [pets]
      summary: Rename a pet
      deprecated: true
      responses: {"204": {description: Done}}
  /pets:
    get:
      operationId: list
      tags: [pets]
      summary: List the pets
      parameters:
        - {name: page, in: query, schema: {type: integer, default: 1}}
        - {name: kind, in: query, schema: {$ref: "#/components/schemas/Kind"}}
      responses:
        "200":
          description: A page
          headers: {Link: {schema: {type: string}}}
          content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Pet"}}}}
    post:
      operationId: sellPets
      tags: [pets]
      summary: Sell pets
      x-callsheet-batch: {inputs: ids, size: 10}
      requestBody: {required: true, content: {application/json: {schema: {$ref: "#/components/schemas/Ids"}}}}
      responses: {"204": {description: Done}}
  /watch:
    get:
      operationId: watch
      tags: [pets]
      summary: Watch the pets
      responses:
        "200":
          description: As they come
          content: {text/event-stream: {itemSchema: {$ref: "#/components/schemas/Pet"}}}
  /health:
    get:
      operationId: checkHealth
      summary: Check the health
      responses: {"204": {description: Done}}
components:
  schemas:
    Ids: {type: object, required: [ids], properties: {ids: {type: array, items: {type: string}}}}
    Kind: {type: string, enum: [cat, dog]}
    Pet:
      type: object
      required: [name]
      properties:
        name: {type: string}
        kind: {$ref: "#/components/schemas/Kind"}
        coat: {type: string, enum: [long, short]}
"""
LAYOUTS: dict[str, tuple[Enums, ModelsLayout]] = {
    f"shop_{enums}_{models}": (enums, models) for enums in get_args(Enums) for models in ("module", "package")
}
"""Each package, with how its enums and its models are written."""


@dataclass(frozen=True)
class Asked:
    """A call, where it is, what hovering over it says, and the first line of its docstring."""

    call: str
    place: str
    arguments: str
    """The kind of method, and how its arguments begin."""
    result: str
    summary: str


CALLS = (
    Asked("pets.get_pet", "pets.Pets.get_pet", "Method[(id: str)", "Pet", "Get a pet."),
    Asked("pets.rename_pet", "pets.Pets.rename_pet", "Method[(id: str)", "None", "Rename a pet."),
    Asked("pets.list", "pets.Pets.list", "PagedMethod[(*, page: ", "list[Pet]", "List the pets."),
    Asked("pets.sell_pets", "pets.Pets.sell_pets", "BatchedMethod[(*, body: ", "None", "Sell pets."),
    Asked("pets.watch", "pets.Pets.watch", "StreamedMethod[()", "list[Pet]", "Watch the pets."),
    Asked("check_health", "untagged.Untagged.check_health", "Method[()", "None", "Check the health."),
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Clients of all layouts, and a program for each that names every call."""
    folder = tmp_path_factory.mktemp("editor")
    (folder / "spec.yaml").write_text(DESCRIPTION)
    for name, (enums, models) in LAYOUTS.items():
        options = Options(spec=str(folder / "spec.yaml"), output=folder / name, enums=enums, models=models)
        pipeline.generate(options)
        program(folder, name).write_text("\n".join(lines(name)))
    return folder


def program(folder: Path, package: str) -> Path:
    return folder / f"use_{package}.py"


def lines(package: str) -> Iterator[str]:
    """Three lines for each call: of the client, of the asynchronous one, of the class; and those before."""
    yield f"from {package} import AsyncClient, Client"
    yield f"from {package}.calls import pets, untagged"
    yield "client = Client(base_url='')"
    yield "other = AsyncClient(base_url='')"
    for asked in CALLS:
        yield f"client.{asked.call}"
        yield f"other.{asked.call}"
        yield asked.place


def expected(folder: Path, package: str, asked: Asked) -> tuple[Path, int]:
    """The file and the line of a function, counted from 0."""
    module, _, function = asked.place.split(".")
    file = folder / package / "calls" / f"{module}.py"
    (found,) = (n for n, line in enumerate(file.read_text().split("\n")) if f"def {function}(" in line)
    return file, found


def places(package: str) -> Iterator[tuple[Asked, str, int, int]]:
    """Each call with its line and the column of its last name."""
    for number, line in enumerate(lines(package)):
        if number >= 4:
            yield CALLS[(number - 4) // 3], line, number, len(line) - 1


def test_pyright_goes_to_the_function_and_shows_it(folder: Path) -> None:
    with LanguageServer(folder) as server:
        for package in LAYOUTS:
            file = program(folder, package)
            server.opens(file)
            for asked, line, number, column in places(package):
                where, at = expected(folder, package, asked)
                assert server.definitions(file, number, column) == [(where.as_uri(), at)], line
                shown = server.hover(file, number, column)
                assert asked.summary in shown, line
                results = {"client": asked.result, "other": f"Awaited[{asked.result}]"}
                result = results.get(line.partition(".")[0])
                if result is not None:
                    assert f": {asked.arguments}" in shown, line
                    assert f"), {result}, " in shown, line


@pytest.mark.parametrize("package", LAYOUTS)
def test_jedi_goes_to_the_function_and_shows_its_docstring(folder: Path, package: str) -> None:
    file = program(folder, package)
    script = jedi.Script(path=file, project=jedi.Project(folder))
    for asked, line, number, column in places(package):
        where, at = expected(folder, package, asked)
        found = script.goto(number + 1, column, follow_imports=True)
        assert [(one.module_path, one.line) for one in found] == [(where, at + 1)], line
        assert asked.summary in "".join(one.docstring() for one in script.help(number + 1, column)), line
