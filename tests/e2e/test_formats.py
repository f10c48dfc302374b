"""Every row of the table of formats, as a field, a parameter, a response, a header and a clash of names."""

from __future__ import annotations

import importlib
import json
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from callsheet import pipeline
from callsheet.configuration.options import Options
from callsheet.configuration.rules import Format
from callsheet.python.code.formats import NUMBERS, STRINGS, FormatRow
from callsheet.python.naming import reserved

from .loopback import Loopback
from .wire import Wire

ROWS = (*STRINGS.values(), *NUMBERS.values())
EVERY = list(range(len(ROWS)))
NAMES = [f"{row.name}-{row.kind}" for row in ROWS]
PACKAGE = "table_of_formats"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A package in which each format stands in every place that it can have."""
    folder = tmp_path_factory.mktemp("formats")
    spec = folder / "spec.json"
    spec.write_text(json.dumps(described()))
    pipeline.generate(
        Options(spec=str(spec), output=folder / PACKAGE, http="stdlib", testing=True, cache=False)
    )
    return folder


def described() -> dict[str, Any]:
    paths, schemas = {}, {}
    for index, row in enumerate(ROWS):
        schema = {"type": row.kind, "format": row.name}
        response = {
            "description": "A value",
            "content": {"application/json": {"schema": schema}},
            "headers": {f"X-Value-{index}": {"schema": schema}},
        }
        parameters = [
            {"name": "value", "in": "path", "required": True, "schema": schema},
            {"name": row.type_name, "in": "query", "schema": schema},
        ]
        operation = {
            "operationId": row.type_name,
            "tags": [f"tag{index}"],
            "parameters": parameters,
            "responses": {"200": response},
        }
        paths[f"/{index}/{{value}}"] = {"get": operation}
        names = ("value", row.type_name, row.type_name.lower(), row.word or "word")
        schemas[f"Holder{index}"] = {
            "type": "object",
            "required": ["value"],
            "properties": dict.fromkeys(names, schema),
        }
        schemas[row.type_name] = schemas[row.word or row.type_name.lower()] = schemas[f"Holder{index}"]
    return {
        "openapi": "3.1.0",
        "info": {"title": "Formats", "version": "1"},
        "paths": paths,
        "components": {"schemas": schemas},
    }


@pytest.fixture(params=["sync", "async"])
def client(
    request: pytest.FixtureRequest, server: Loopback, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> Wire:
    monkeypatch.syspath_prepend(folder)
    return Wire(server=server, is_async=request.param == "async")


def sample(row: FormatRow) -> tuple[Any, Any]:
    """A value of the format and its JSON form."""
    value = row.format.sample(3, "Holder.value")
    return value, row.format.dump(value)


@pytest.mark.parametrize("index", EVERY, ids=NAMES)
def test_as_a_field(index: int, client: Wire) -> None:
    row = ROWS[index]
    value, dumped = sample(row)
    runtime, models = client.runtime(PACKAGE), client.models(PACKAGE)
    holder = getattr(models, f"Holder{index}")
    names = dict.fromkeys(("value", row.type_name, row.type_name.lower(), row.word or "word"), dumped)
    decoded = runtime.decode(holder, names)
    assert decoded.value == value
    assert type(decoded.value) is type(value)
    assert runtime.encode(decoded) == names
    made = importlib.import_module(f"{PACKAGE}.testing").make(holder)
    assert type(made.value) is type(value)


@pytest.mark.parametrize("index", EVERY, ids=NAMES)
def test_as_parameter_response_and_header(index: int, client: Wire) -> None:
    row = ROWS[index]
    value, dumped = sample(row)
    calls = client.calls(PACKAGE, f"tag{index}")
    function = getattr(calls, spelled(row, reserved.FUNCTION))
    client.server.serves(200, dumped, **{f"x_value_{index}": str(dumped)})
    response = client.respond(PACKAGE, function(value, **{spelled(row, reserved.ARGUMENT): value}))
    assert response.data == value
    assert type(response.data) is type(value)
    assert response.header(getattr(client.headers(PACKAGE), f"X_VALUE_{index}")) == value
    target = urlsplit(client.server.asked[-1].target)
    assert unquote(target.path) == f"/{index}/{dumped}"
    assert parse_qs(target.query) == {row.type_name: [str(dumped)]}


def spelled(row: FormatRow, taken: frozenset[str]) -> str:
    """What is called as the type, beside which the type itself is imported."""
    name = row.type_name.lower()
    return f"{name}_" if name in taken else name


def test_the_clashes_are_there(folder: Path) -> None:
    """Each type that is imported stands beside a class, a function and an argument that are called so."""
    declared = (folder / PACKAGE / "models.py").read_text()
    for row in ROWS:
        names = (f"{row.type_name}_", row.type_name.capitalize())
        assert any(f"class {name}(" in declared or f"\n{name}: TypeAlias" in declared for name in names)


def generate_days(folder: Path, package: str, day: Format, *, testing: bool) -> None:
    """A package with a format of the configuration alone, as a field, a parameter and a response."""
    schema = {"type": "string", "format": "day"}
    response = {"description": "A day", "content": {"application/json": {"schema": schema}}}
    parameters = [{"name": "day", "in": "path", "required": True, "schema": schema}]
    operation = {"operationId": "next_day", "tags": ["days"], "parameters": parameters}
    days = {"type": "object", "required": ["day"], "properties": {"day": schema}}
    spec = {
        "openapi": "3.1.0",
        "info": {"title": "Days", "version": "1"},
        "paths": {"/days/{day}": {"get": {**operation, "responses": {"200": response}}}},
        "components": {"schemas": {"Day": days}},
    }
    (folder / "spec.json").write_text(json.dumps(spec))
    pipeline.generate(
        Options(
            spec=str(folder / "spec.json"),
            output=folder / package,
            http="stdlib",
            formats={"day": day},
            testing=testing,
            cache=False,
        )
    )


def test_a_format_of_the_configuration_is_in_the_same_places(
    client: Wire, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With methods of its type, which names of the runtime lead to."""
    package = f"days_{'async' if client.is_async else 'sync'}"
    day = Format(type="datetime.date", parse="datetime.date.fromisoformat", dump="datetime.date.isoformat")
    generate_days(tmp_path, package, day, testing=False)
    monkeypatch.syspath_prepend(tmp_path)
    runtime, models = client.runtime(package), client.models(package)
    held = runtime.decode(models.Day, {"day": "2024-05-06"})
    assert held.day == date(2024, 5, 6)
    assert runtime.encode(held) == {"day": "2024-05-06"}
    client.server.serves(200, "2024-05-07")
    call = client.calls(package, "days").next_day(date(2024, 5, 6))
    assert client.send(package, call) == date(2024, 5, 7)
    assert client.server.asked[-1].target == "/days/2024-05-06"


def test_a_format_of_the_configuration_says_what_fakes_make(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its type has the name of a schema, whose class is called otherwise."""
    monkeypatch.syspath_prepend(tmp_path)
    written = """
class Day(str):
    @staticmethod
    def sample(number, place):
        return Day(f"{place} {number}")
"""
    (tmp_path / "day_of_the_user.py").write_text(written)
    day = "day_of_the_user.Day"
    generate_days(
        tmp_path, "days_faked", Format(type=day, parse=day, dump="str", sample=f"{day}.sample"), testing=True
    )
    make = importlib.import_module("days_faked.testing").make
    models = importlib.import_module("days_faked.models")
    assert [made.day for made in make.many(models.Day_, 2)] == ["Day_.day 0", "Day_.day 1"]
