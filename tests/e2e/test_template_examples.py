"""The worked examples of templates, as a user would use them: generated, imported, and run."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from callsheet import pipeline
from callsheet.configuration.reading import read_configuration
from jsonschema import Draft202012Validator

from ..corpus import CORPUS
from .loopback import Loopback

ROOT = Path(__file__).parent.parent.parent
EXAMPLES = ROOT / "examples" / "templates"
HUBSPOT = ROOT / "specs" / "hubspot_associations.yaml"
GITHUB = CORPUS / "large" / "github.json"

LABELS = {"results": [{"category": "USER_DEFINED", "typeId": 7, "label": "Billing contact"}]}


def generated(example: str, spec: Path, folder: Path) -> Path:
    """The client of a description with the templates of an example; gives the folder it is imported from."""
    code = EXAMPLES / example / "extras.py"
    lines = [
        f"ref_root = {json.dumps(str(spec.parent))}",
        "[[client]]",
        f"spec = {json.dumps(str(spec))}",
        'output = "api"',
        f"templates = {json.dumps(str(EXAMPLES / example))}",
        *(['models = "module"'] if example == "pydantic" else []),
        *([f"template.code = {json.dumps(str(code))}"] if code.exists() else []),
    ]
    (folder / "callsheet.toml").write_text("\n".join(lines))
    (client,) = read_configuration(folder / "callsheet.toml").clients
    pipeline.generate(client)
    return folder


def python(folder: Path, *arguments: str, check: bool = True) -> subprocess.CompletedProcess[str]:
    """Python in a process of its own, wide enough that no help is broken up."""
    environment = {**os.environ, "COLUMNS": "300", "TERM": "dumb", "NO_COLOR": "1"}
    done = subprocess.run(
        [sys.executable, *arguments], cwd=folder, env=environment, capture_output=True, text=True
    )
    assert not check or done.returncode == 0, done.stderr
    return done


@pytest.fixture(scope="module")
def cli(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return generated("cli", HUBSPOT, tmp_path_factory.mktemp("cli"))


def test_the_command_line_lists_its_commands(cli: Path) -> None:
    assert {"limits", "labels"} <= set(python(cli, "-m", "api.cli", "--help").stdout.split())
    commands = python(cli, "-m", "api.cli", "limits", "--help").stdout
    assert {"get-all", "batch-create", "batch-purge"} <= set(commands.split())
    assert "Where the association starts" in python(cli, "-m", "api.cli", "labels", "create", "--help").stdout


def test_the_command_line_calls_the_api(cli: Path, server: Loopback) -> None:
    server.serves(200, LABELS)
    call = ["-m", "api.cli", "--base-url", server.url, "--token", "t", "labels"]
    assert json.loads(python(cli, *call, "get-all", "contacts", "companies").stdout) == LABELS
    assert server.asked[-1].target == "/crm/associations/v4/contacts/companies/labels"
    assert server.asked[-1].headers["authorization"] == "Bearer t"

    server.serves(204)
    (cli / "body.json").write_text('{"associationTypeId": 7, "label": "Payer"}')
    assert python(cli, *call, "update", "contacts", "companies", "--body", "@body.json").stdout == ""
    assert server.asked[-1].json == {"associationTypeId": 7, "label": "Payer"}
    python(cli, *call, "archive", "contacts", "companies", "7")
    assert server.asked[-1].target.endswith("/labels/7")


def test_the_command_line_says_what_is_wrong(cli: Path, server: Loopback) -> None:
    server.serves(404, {"message": "none"})
    call = ["-m", "api.cli", "--base-url", server.url, "labels"]
    refused = python(cli, *call, "get-all", "a", "b", check=False)
    *drifts, said = refused.stderr.splitlines()
    assert (refused.returncode, said) == (1, '404: {"message": "none"}')
    assert [line.rpartition("$.")[2] for line in drifts] == [
        "category: required property is missing",
        "correlationId: required property is missing",
    ]
    wrong = python(cli, *call, "archive", "a", "b", "seven", check=False)
    assert wrong.returncode == 2
    assert "association_type_id" in wrong.stderr
    assert "Traceback" not in wrong.stderr


def test_tools_have_schemas_and_make_calls(tmp_path: Path) -> None:
    folder = generated("tools", HUBSPOT, tmp_path)
    script = """
import json
from api import tools
body = {"inputs": [{"category": "USER_DEFINED", "typeId": 7}]}
call = tools.call("limits_batch_purge", {"from_object_type": "a", "to_object_type": "b", "body": body})
print(json.dumps([tools.definitions(), repr(call), repr(call.body)]))
"""
    definitions, call, body = json.loads(python(folder, "-c", script).stdout)
    _are_tools(definitions)
    assert [tool["name"] for tool in definitions if "batch" in tool["name"]] == [
        "limits_batch_create",
        "limits_batch_update",
        "limits_batch_purge",
    ]
    assert call.endswith("/batch/purge>")
    assert "AssociationCategory.USER_DEFINED" in body
    purge = next(tool for tool in definitions if tool["name"] == "limits_batch_purge")
    validator = Draft202012Validator(purge["input_schema"])
    arguments = {"from_object_type": "a", "to_object_type": "b", "body": {"inputs": []}}
    assert validator.is_valid(arguments)
    assert not validator.is_valid({**arguments, "body": {"inputs": 1}})


PARCELS = """
openapi: 3.1.0
info: {title: Parcels, version: "1"}
paths:
  /parcels/{id}:
    put:
      operationId: put
      tags: [parcels]
      parameters:
        - {name: id, in: path, required: true, schema: {type: string, format: uuid}}
        - {name: limit, in: query, description: How many., schema: {type: integer}}
        - {name: sort, in: query, schema: {type: array, items: {const: up}}}
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: "#/components/schemas/Parcel"}}}
      responses: {"204": {description: Done.}}
components:
  schemas:
    Parcel:
      type: object
      description: What is sent.
      additionalProperties: false
      required: [from, size]
      properties:
        id: {type: string, readOnly: true}
        from: {type: [string, "null"]}
        size: {$ref: "#/components/schemas/Size"}
        sent: {type: string, format: date-time}
        inner: {type: array, items: {$ref: "#/components/schemas/Parcel"}}
        note: {type: [string, "null"]}
        value: {oneOf: [{type: integer}, {type: boolean}]}
        labels: {type: object, additionalProperties: {type: string}}
    Size: {type: string, enum: [s, l]}
"""


def test_tools_say_what_arguments_are(tmp_path: Path) -> None:
    (tmp_path / "parcels.yaml").write_text(PARCELS)
    folder = generated("tools", tmp_path / "parcels.yaml", tmp_path)
    ((tool,),) = (json.loads(file.read_text()) for file in (folder / "api" / "tools").glob("*.json"))
    _are_tools([{**tool, "description": "-"}])
    assert tool["input_schema"] == {
        "type": "object",
        "properties": {
            "id": {"type": "string", "format": "uuid"},
            "body": {"$ref": "#/$defs/Parcel", "description": "What is sent."},
            "limit": {"type": "integer", "description": "How many."},
            "sort": {"type": "array", "items": {"enum": ["up"]}},
        },
        "required": ["id", "body"],
        "additionalProperties": False,
        "$defs": {
            "Size": {"type": "string", "enum": ["s", "l"]},
            "Parcel": {
                "type": "object",
                "description": "What is sent.",
                "additionalProperties": False,
                "required": ["from", "size"],
                "properties": {
                    "from": {"anyOf": [{"type": "string"}, {"type": "null"}]},
                    "size": {"$ref": "#/$defs/Size"},
                    "sent": {"type": "string", "format": "date-time"},
                    "inner": {"type": "array", "items": {"$ref": "#/$defs/Parcel"}},
                    "note": {"anyOf": [{"type": "string"}, {"type": "null"}]},
                    "value": {"anyOf": [{"type": "integer"}, {"type": "boolean"}]},
                    "labels": {"type": "object", "additionalProperties": {"type": "string"}},
                },
            },
        },
    }


def _are_tools(definitions: list[dict[str, Any]]) -> None:
    for tool in definitions:
        assert tool["description"], tool["name"]
        Draft202012Validator.check_schema(tool["input_schema"])


def test_pydantic_models_are_sent_and_read(tmp_path: Path, server: Loopback) -> None:
    folder = generated("pydantic", HUBSPOT, tmp_path)
    server.serves(200, {**LABELS, "further": 1})
    script = """
import sys
from pydantic import BaseModel, ValidationError
from api import Client, DecodeError, models
with Client(base_url=sys.argv[1]) as client:
    body = models.PublicAssociationDefinitionCreateRequest(label="Payer", name="payer")
    response = client.labels.create("contacts", "companies", body=body)
    assert isinstance(response, BaseModel)
    print(response.results[0].type_id, response.results[0].category, response.model_extra)
try:
    models.PublicAssociationDefinitionCreateRequest(label=1, name="payer")
except ValidationError as error:
    print(error.error_count())
"""
    assert python(folder, "-c", script, server.url).stdout == "7 USER_DEFINED {'further': 1}\n1\n"
    assert server.asked[-1].json == {"label": "Payer", "name": "payer"}


@pytest.mark.corpus
@pytest.mark.slow
@pytest.mark.parametrize("example", ["cli", "tools", "pydantic"])
def test_the_examples_hold_for_a_whole_api(example: str, tmp_path: Path) -> None:
    folder = generated(example, GITHUB, tmp_path)
    match example:
        case "cli":
            commands = python(folder, "-m", "api.cli", "issues", "--help").stdout
            assert "list-for-repo" in commands
        case "tools":
            script = "import json; from api import tools; print(json.dumps(tools.definitions()))"
            definitions = json.loads(python(folder, "-c", script).stdout)
            assert len(definitions) > 800
            _are_tools(definitions)
        case "pydantic":
            script = """
from api import models
found = models.SimpleUser.model_json_schema(by_alias=True)
assert found["properties"]["login"]["type"] == "string"
for model in vars(models).values():
    if isinstance(model, type) and issubclass(model, models.Model):
        model.model_rebuild()
"""
            python(folder, "-c", script)
