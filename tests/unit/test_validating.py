"""A long description is validated beside its use, to the same end as before it."""

from __future__ import annotations

from pathlib import Path

import pytest
from callsheet import processes
from callsheet.configuration.options import Options
from callsheet.document.document import Document
from callsheet.document.source import read
from callsheet.errors import InvalidDocument, Problem, problem_of
from callsheet.validation import validating as module
from callsheet.validation.validating import validating

START = "openapi: 3.1.0\ninfo: {title: Pets, version: '1'}\n"
PETS = START + (
    "paths:\n  /pets:\n    get:\n      responses:\n        '200':\n          description: All.\n"
    "          content: {application/json: {schema: {$ref: 'pet.yaml#/Pet'}}}\n"
)
PET = "Pet: {type: object, properties: {name: {type: string, default: 7}}}\n"
BROKEN = START + "paths: []\n"


@pytest.fixture(params=["before", "beside"])
def when(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(processes, "workers", lambda tasks: min(tasks, 2))
    monkeypatch.setattr(module, "LONG", 0 if request.param == "beside" else 1_000_000)
    return str(request.param)


def document(folder: Path, text: str) -> Document:
    (folder / "pet.yaml").write_text(PET)
    (folder / "api.yaml").write_text(text)
    return read(Options(spec=str(folder / "api.yaml")))


def problems_of(used: Document) -> tuple[Problem, ...]:
    with validating(used) as validated:
        used.tolerate(problem_of("wrong-type", "found by its use", used.root))
    return validated()


@pytest.mark.usefixtures("when")
def test_the_problems_are_those_of_the_description_alone(tmp_path: Path) -> None:
    assert [problem.code for problem in problems_of(document(tmp_path, PETS))] == ["default-mismatch"]


@pytest.mark.usefixtures("when")
def test_all_files_are_read(tmp_path: Path) -> None:
    used = document(tmp_path, PETS)
    problems_of(used)
    assert list(used.files.loaded) == ["api.yaml", "pet.yaml"]


@pytest.mark.usefixtures("when")
def test_errors_refuse_it_whatever_its_use_came_to(tmp_path: Path) -> None:
    with pytest.raises(InvalidDocument, match="expected object"), validating(document(tmp_path, BROKEN)):
        raise AttributeError


@pytest.mark.usefixtures("when")
def test_what_fails_in_the_use_of_a_good_one_is_told(tmp_path: Path) -> None:
    with pytest.raises(AttributeError), validating(document(tmp_path, PETS)):
        raise AttributeError
