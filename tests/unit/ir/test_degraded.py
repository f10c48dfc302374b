"""What cannot be said exactly stands in the report, with its place."""

from __future__ import annotations

from typing import Any

import pytest

from .conftest import Build

TEXT = {"type": "string"}


@pytest.mark.parametrize(
    ("code", "place", "schema"),
    [
        ("not-ignored", "", {"not": TEXT}),
        ("enum-of-objects", "", {"enum": [{}, []]}),
        ("enum-of-numbers", "", {"enum": [0.5, 1]}),
        ("enum-mismatch", "/enum", {"type": "string", "enum": [1, "a"]}),
        ("bad-enum", "/enum", {"enum": "a"}),
        ("unknown-type", "/type", {"type": "text"}),
        ("loose-tuple", "", {"type": "array", "prefixItems": [TEXT, {"type": "integer"}]}),
        ("conflicting-schemas", "", {"allOf": [TEXT, {"type": "integer"}]}),
        (
            "conflicting-property",
            "/allOf/1/properties/a",
            {"allOf": [{"properties": {"a": TEXT}}, {"properties": {"a": {"type": "integer"}}}]},
        ),
        ("endless-schema", "", {"$ref": "#/components/schemas/S", "properties": {"a": TEXT}}),
        (
            "discriminator-ignored",
            "/discriminator",
            {"oneOf": [TEXT, {"type": "object"}], "discriminator": {"propertyName": "a"}},
        ),
        (
            "discriminator-ignored",
            "/discriminator",
            {
                "oneOf": [{"properties": {"a": TEXT}}, {"properties": {"a": {"const": "x"}}}],
                "discriminator": {"propertyName": "a"},
            },
        ),
        (
            "unknown-mapping",
            "/discriminator/mapping/a",
            {
                "oneOf": [{"properties": {"b": TEXT}}, {"properties": {"c": TEXT}}],
                "discriminator": {"propertyName": "t", "mapping": {"a": "#/nowhere"}},
            },
        ),
        (
            "variants-merged",
            "",
            {
                "properties": {"a": TEXT},
                "allOf": [
                    {"oneOf": [{"properties": {f"p{n}{k}": TEXT}} for k in range(5)]} for n in range(2)
                ],
            },
        ),
    ],
)
def test_reported(build: Build, code: str, place: str, schema: Any) -> None:
    problems = {problem.code: problem for problem in build(S=schema).degraded}
    assert code in problems
    assert problems[code].at is not None
    assert problems[code].at.fragment == f"#/components/schemas/S{place}"


@pytest.mark.parametrize(
    "schema",
    [TEXT, {"type": ["string", "null"]}, {"enum": ["a", None]}, {"const": 1}, True, {}, {"oneOf": [TEXT]}],
)
def test_silent(build: Build, schema: Any) -> None:
    assert build(S=schema).degraded == ()


DIRTY = "X-Trace\r\nX-Evil"


@pytest.mark.parametrize(
    ("code", "place", "operation"),
    [
        ("bad-name", "get/parameters/0", {"parameters": [{"name": DIRTY, "in": "header", "schema": TEXT}]}),
        (
            "bad-name",
            "get/responses/200/headers/X-Trace\r\nX-Evil",
            {"responses": {"200": {"description": "", "headers": {DIRTY: {"schema": TEXT}}}}},
        ),
        (
            "unknown-media-type",
            "get/responses/200/content/text~1plain\r\nX-Evil: 1;",
            {"responses": {"200": {"description": "", "content": {"text/plain\r\nX-Evil: 1;": {}}}}},
        ),
        (
            "query-twice",
            "get/parameters/1",
            {
                "parameters": [
                    {"name": "all", "in": "querystring", "content": {"text/plain": {"schema": TEXT}}},
                    {"name": "limit", "in": "query", "schema": TEXT},
                ]
            },
        ),
    ],
)
def test_what_cannot_be_sent_is_left_out(build: Build, code: str, place: str, operation: Any) -> None:
    described = {"responses": {}, **operation}
    api = build(paths={"/p": {"get": described}})
    assert (code, f"#/paths/~1p/{place}") in [(problem.code, problem.at.fragment) for problem in api.degraded]
    (built,) = api.operations
    assert "Evil" not in repr((built.parameters, [response.contents for response in built.responses]))
    assert "limit" not in repr(built.parameters)


ROWS = {"type": "array", "items": {"type": "array", "items": TEXT}}
DEEP = {"type": "object", "properties": {"a": {"type": "object"}}}
LISTS = {"type": "object", "properties": {"a": {"type": "array", "items": TEXT}}}
FORM = {"schema": {"type": "object", "properties": {"a": ROWS}}, "encoding": {"a": {"style": "form"}}}


def _parameter(schema: Any, **more: Any) -> Any:
    return {"parameters": [{"name": "a", "in": "query", "schema": schema, **more}]}


def _body(media_type: str, content: Any) -> Any:
    return {"requestBody": {"content": {media_type: content}}}


def _response(*media_types: str) -> Any:
    content = {media_type: {"schema": ROWS} for media_type in media_types}
    return {"responses": {"200": {"description": "", "content": content}}}


@pytest.mark.parametrize(
    ("code", "operation"),
    [
        ("nested-parameter", _parameter(ROWS)),
        ("nested-parameter", _parameter(DEEP)),
        ("nested-parameter", _parameter({"anyOf": [TEXT, ROWS]}, style="pipeDelimited", explode=False)),
        ("nested-parameter", _parameter({"$ref": "#/components/schemas/Rows"})),
        ("nested-parameter", _body("application/x-www-form-urlencoded", FORM)),
        ("nested-deep-object", _parameter(DEEP, style="deepObject")),
        ("nested-parameter", _parameter(LISTS, explode=False)),
        (None, _parameter(LISTS)),
        (None, _parameter({"type": "array"})),
        (None, _parameter({"type": "array", "items": TEXT}, style="deepObject")),
        (None, _parameter({"type": "object", "additionalProperties": TEXT})),
        (None, {"parameters": [{"name": "a", "in": "query", "content": {"application/json": FORM}}]}),
        (None, _body("application/x-www-form-urlencoded", {"schema": FORM["schema"]})),
        ("ignored-header", {"parameters": [{"name": "accept", "in": "header", "schema": TEXT}]}),
        ("ignored-header", {"parameters": [{"name": "Content-Length", "in": "header", "schema": TEXT}]}),
        ("schema-unused", _response("application/xml")),
        ("schema-unused", _response("text/csv")),
        ("schema-unused", _body("application/pdf", {"schema": DEEP})),
        (None, _response("application/xml", "application/json")),
        (None, _body("text/plain", {"schema": TEXT})),
    ],
)
def test_what_a_call_decides_by_itself(build: Build, code: str | None, operation: Any) -> None:
    api = build(Rows=ROWS, paths={"/p": {"post": {"responses": {}, **operation}}})
    assert [problem.code for problem in api.degraded] == ([] if code is None else [code])


@pytest.mark.parametrize("name", ["host", "Connection", "content-length", "Transfer-Encoding"])
def test_what_the_transport_says_is_no_argument(build: Build, name: str) -> None:
    parameters = [{"name": name, "in": where, "schema": TEXT} for where in ("header", "query")]
    (operation,) = build(paths={"/p": {"get": {"parameters": parameters, "responses": {}}}}).operations
    assert [(p.location, p.wire) for p in operation.parameters] == [("query", name)]


def test_content_of_head_is_told(build: Build) -> None:
    responses = {"200": {"description": "", "content": {"application/json": {"schema": TEXT}}}}
    both = {"head": {"responses": responses}, "get": {"responses": responses}}
    (problem,) = build(paths={"/p": both}).degraded
    assert (problem.code, problem.at.fragment) == ("no-content", "#/paths/~1p/head/responses/200")


def test_a_method_that_cannot_be_sent_is_left_out(build: Build) -> None:
    api = build(paths={"/p": {"additionalOperations": {"LOOK AROUND": {}, "LOOK": {}}}})
    assert [operation.method for operation in api.operations] == ["LOOK"]
    assert "bad-name" in {problem.code for problem in api.degraded}


def test_a_body_that_is_sent_to_us_and_that_nothing_reads(build: Build) -> None:
    body = {"content": {"multipart/form-data": {"schema": {"type": "object"}}}}
    paths = {
        "/a": {"get": {"callbacks": {"c": {"{$url}": {"post": {"requestBody": body, "responses": {}}}}}}}
    }
    (problem,) = build(paths=paths).degraded
    assert problem.code == "incoming-body"
    assert str(problem.at).endswith("/requestBody/content/multipart~1form-data")


def test_parts_within_parts(build: Build) -> None:
    media = {
        "itemSchema": {"type": "object"},
        "itemEncoding": {"encoding": {"a": {"contentType": "text/plain"}}},
    }
    body = {"content": {"multipart/mixed": media}}
    paths = {"/a": {"post": {"requestBody": body, "responses": {}}}}
    (problem,) = build(openapi="3.2.0", paths=paths).degraded
    assert (problem.code, str(problem.at).rpartition("/")[2]) == ("nested-encoding", "itemEncoding")
