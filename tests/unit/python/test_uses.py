"""Which extras an API needs though no generated import names them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from callsheet import pipeline
from callsheet.configuration.options import Options

TEXT = {"type": "string"}
DATE = {"type": "string", "format": "date"}
FILE = {**TEXT, "format": "binary"}
MODEL = {"$ref": "#/components/schemas/Pet"}
PROBLEM = {"type": "object", "properties": {"why": {"type": "integer"}}}


def operation(
    *, sent: dict[str, Any] | None = None, responses: dict[str, Any] | None = None, **headers: Any
) -> dict[str, Any]:
    ok = {"description": "", "headers": {"X-Rate": {"schema": headers["rate"]}} if headers else {}}
    described = {"requestBody": {"content": sent}} if sent else {}
    return {**described, "responses": {"200": ok, **(responses or {})}}


def content(**kinds: Any) -> dict[str, Any]:
    return {"description": "", "content": {kind: {"schema": schema} for kind, schema in kinds.items()}}


def extras_of(
    folder: Path, *operations: dict[str, Any], schemas: Any = None, security: Any = None
) -> set[str]:
    whole = {
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1"},
        "paths": {f"/{number}": {"post": one} for number, one in enumerate(operations)},
        "components": {"schemas": schemas or {}, "securitySchemes": security or {}},
    }
    spec = folder / "openapi.json"
    spec.write_text(json.dumps(whole))
    return set(pipeline.plan(Options(spec=str(spec), output=folder / "client")).package.extras)


FILES = [
    {"properties": {"file": FILE}},
    {"properties": {"file": {"type": "array", "items": FILE}}},
    {"properties": {"name": TEXT}, "additionalProperties": FILE},
]


@pytest.mark.parametrize("described", FILES)
def test_files_of_a_model_that_is_also_read_are_texts(described: Any, tmp_path: Path) -> None:
    sent = {"multipart/form-data": {"schema": MODEL}}
    read = {"200": content(**{"application/json": MODEL})}
    schemas = {"Pet": {"type": "object", **described}}
    assert "unions" in extras_of(tmp_path, operation(sent=sent, responses=read), schemas=schemas)
    assert "unions" not in extras_of(tmp_path, operation(sent=sent), schemas=schemas)


@pytest.mark.parametrize("status", ["200", "400"])
def test_media_types_that_differ_in_a_parameter(status: str, tmp_path: Path) -> None:
    one = content(**{"application/json": TEXT, "application/json; charset=utf-8": PROBLEM})
    assert "unions" in extras_of(tmp_path, operation(responses={status: one}))


def test_successes_of_several_types_are_told_apart_by_their_statuses(tmp_path: Path) -> None:
    responses = {
        "201": content(**{"application/json": TEXT}),
        "207": content(**{"application/json": PROBLEM}),
    }
    assert "unions" not in extras_of(tmp_path, operation(responses=responses))


def test_a_header_of_two_types(tmp_path: Path) -> None:
    texts, numbers = operation(rate=TEXT), operation(rate={"type": "integer"})
    assert "unions" in extras_of(tmp_path, texts, numbers)
    assert "unions" not in extras_of(tmp_path, texts, texts)


def test_a_date_in_a_header_of_a_part(tmp_path: Path) -> None:
    part = {"headers": {"X-Day": {"schema": DATE}}}
    form = {"schema": {"type": "object", "properties": {"a": TEXT}}, "encoding": {"a": part}}
    assert "formats" in extras_of(tmp_path, operation(sent={"multipart/form-data": form}))


@pytest.mark.parametrize(("free", "is_needed"), [({}, True), ({"type": "object"}, True), (TEXT, False)])
def test_dates_may_be_in_what_is_sent_in_any_form(free: Any, is_needed: bool, tmp_path: Path) -> None:
    sent = {"application/json": {"schema": {"type": "object", "properties": {"free": free}}}}
    assert ("formats" in extras_of(tmp_path, operation(sent=sent))) is is_needed


@pytest.mark.parametrize(
    ("additional", "is_needed"),
    [({"type": "array"}, True), ({"type": "object"}, True), (TEXT, False), (True, False), (False, False)],
)
def test_dates_may_be_in_additional_properties(additional: Any, is_needed: bool, tmp_path: Path) -> None:
    body = {"type": "object", "properties": {"a": TEXT}, "additionalProperties": additional}
    found = extras_of(tmp_path, operation(sent={"application/json": {"schema": body}}))
    assert ("formats" in found) is is_needed


def test_a_body_of_any_type_may_be_a_file(tmp_path: Path) -> None:
    assert "files" in extras_of(tmp_path, operation(sent={"*/*": {"schema": {}}}))
    assert "files" not in extras_of(tmp_path, operation(sent={"application/json": {"schema": {}}}))


@pytest.mark.parametrize(
    ("schema", "extra"),
    [
        ({"const": "a"}, "literals"),
        ({"type": "string", "enum": ["a", "b"]}, "literals"),
        ({"type": "array", "prefixItems": [TEXT], "minItems": 1, "items": False}, "tuples"),
        ({**TEXT, "format": "base64url"}, "named_formats"),
        ({"type": "number", "format": "decimal"}, "named_formats"),
        ({"$ref": "#/components/schemas/Loose"}, "untyped"),
    ],
)
def test_types_that_few_apis_have(schema: Any, extra: str, tmp_path: Path) -> None:
    schemas = {"Loose": {"properties": {"a": TEXT}}}
    found = extras_of(tmp_path, operation(sent={"application/json": {"schema": schema}}), schemas=schemas)
    without = extras_of(tmp_path, operation(sent={"application/json": {"schema": TEXT}}))
    assert extra in found
    assert not without & {"literals", "named_formats", "tuples", "unions", "untyped"}


@pytest.mark.parametrize(("status", "expected"), [("302", True), ("3XX", True), ("404", False)])
def test_redirects_that_are_described(status: str, expected: bool, tmp_path: Path) -> None:
    described = operation(responses={status: {"description": ""}})
    assert ("redirects" in extras_of(tmp_path, described)) == expected


@pytest.mark.parametrize(("schema", "expected"), [(TEXT, True), (MODEL, False)])
def test_a_string_that_may_come_as_plain_text(schema: dict[str, Any], expected: bool, tmp_path: Path) -> None:
    described = operation(responses={"200": content(**{"application/json": schema})})
    found = extras_of(tmp_path, described, schemas={"Pet": PROBLEM})
    assert ("media_types" in found) == expected


def oauth2(flow: str) -> dict[str, Any]:
    urls = {"tokenUrl": "https://x.test/token", "authorizationUrl": "https://x.test/login"}
    wanted = ("tokenUrl",) if flow != "authorizationCode" else ("tokenUrl", "authorizationUrl")
    return {"type": "oauth2", "flows": {flow: {"scopes": {}, **{key: urls[key] for key in wanted}}}}


BEARER = {"type": "http", "scheme": "bearer"}


@pytest.mark.parametrize(
    ("security", "expected"),
    [
        ({}, False),
        ({"token": BEARER}, False),
        ({"login": oauth2("clientCredentials"), "token": BEARER}, True),
        ({"login": oauth2("password")}, True),
        ({"login": oauth2("authorizationCode")}, True),
        ({"login": oauth2("authorizationCode"), "token": BEARER}, False),
    ],
)
def test_tokens_that_callers_cannot_have_from_elsewhere(
    security: dict[str, Any], expected: bool, tmp_path: Path
) -> None:
    assert ("oauth" in extras_of(tmp_path, operation(), security=security)) == expected
