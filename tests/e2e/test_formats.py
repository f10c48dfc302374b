"""Every row of the table of formats, as a field, a parameter, a response, a header and a clash of names."""

from __future__ import annotations

import importlib
import json
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from callsheet import pipeline
from callsheet.configuration.options import Options
from callsheet.python.code.formats import NUMBERS, STRINGS, FormatRow
from callsheet.python.naming import reserved

from .loopback import Loopback
from .wire import Wire

KINDS = [("string", row) for row in STRINGS] + [("number", row) for row in NUMBERS]
EVERY = list(range(len(KINDS)))
NAMES = [f"{row.name}-{kind}" for kind, row in KINDS]
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
    for index, (kind, row) in enumerate(KINDS):
        schema = {"type": kind, "format": row.name}
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
    formats = importlib.import_module(f"{PACKAGE}._runtime.codec.formats")
    type_ = getattr(importlib.import_module(row.module or "builtins"), row.type_name)
    form = formats.WORDS[row.word] if row.word else formats.FORMATS[type_]
    samples = importlib.import_module(f"{PACKAGE}._runtime.extras.testing.samples")
    value = samples.SAMPLES[form](3, "Holder.value")
    return value, form.dump(value)


@pytest.mark.parametrize("index", EVERY, ids=NAMES)
def test_as_a_field(index: int, client: Wire) -> None:
    _, row = KINDS[index]
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
    _, row = KINDS[index]
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
    for _, row in KINDS:
        names = (f"{row.type_name}_", row.type_name.capitalize())
        assert any(f"class {name}(" in declared or f"\n{name}: TypeAlias" in declared for name in names)
