"""Rules of the configuration: what they mean for an API, and what is said of those that mean nothing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from callsheet import pipeline
from callsheet.configuration.options import Options
from callsheet.configuration.rules import BatchRule, PagingRule
from callsheet.errors import InvalidDocument

ITEM = {"type": "object", "properties": {"id": {"type": "string"}}}
PAGE = {
    "type": "object",
    "properties": {
        "results": {"type": "array", "items": ITEM},
        "next": {"type": "string"},
        "token": {"type": "string"},
        "names": {"type": "object", "additionalProperties": {"type": "string"}},
    },
}


def build(
    tmp_path: Path, *, page: Any = PAGE, operation: Any = None, path: str = "/things", **options: Any
) -> Any:
    described = {
        "operationId": "things_list",
        "tags": ["things"],
        "parameters": [{"name": "after", "in": "query", "schema": {"type": "string"}}],
        "responses": {"200": {"description": "", "content": {"application/json": {"schema": page}}}},
        **(operation or {}),
    }
    document = {
        "openapi": "3.1.0",
        "info": {"title": "t", "version": "1"},
        "servers": [{"url": "https://example.com"}],
        "paths": {path: {"get": described}},
    }
    spec = tmp_path / "spec.json"
    spec.write_text(json.dumps(document))
    return pipeline.plan(Options(spec=str(spec), output=tmp_path / "out", cache=False, **options))


def decorator(planned: Any) -> str:
    return str(planned.package.calls[0].operations[0].settings)


def messages(planned: Any) -> list[str]:
    return [f"{problem.code}: {problem.message} ({problem.hint})" for problem in planned.problems]


@pytest.mark.parametrize("glob", ["things.list", "things.*", "*list*", "things_list", "*"])
def test_globs_are_over_names_of_python_and_operation_ids(tmp_path: Path, glob: str) -> None:
    rule = PagingRule(operations=(glob,), cursor="token", into="after")
    planned = build(tmp_path, paging=(rule,))
    assert 'paging=Paging(items="results", cursor="token", into="after")' in decorator(planned)
    assert messages(planned) == []


@pytest.mark.parametrize("key", ["safe", "idempotency", "paging"])
def test_a_glob_that_fits_nothing_is_told_with_what_is_near(tmp_path: Path, key: str) -> None:
    glob = "thing.list"
    rule = PagingRule(operations=(glob,), cursor="token", into="after")
    values: dict[str, Any] = {"safe": (glob,), "idempotency": {glob: "Key"}, "paging": (rule,)}
    (message,) = messages(build(tmp_path, **{key: values[key]}))
    assert message == (
        f"rule-without-operation: {key}: 'thing.list' matches no operation " "(did you mean 'things.list'?)"
    )


def test_strictness_makes_errors_of_it(tmp_path: Path) -> None:
    with pytest.raises(InvalidDocument, match="matches no operation"):
        build(tmp_path, safe=("no.such",), strict=("rule-without-operation",))
    assert messages(build(tmp_path, safe=("no.such",), allow=("rule-without-operation",))) == []


@pytest.mark.parametrize(
    ("rule", "reason"),
    [
        ({"cursor": "tokn", "into": "after"}, "its response has no 'tokn'; did you mean 'token'?"),
        ({"cursor": "token", "into": "aftr"}, "'aftr' is not in its query; did you mean 'after'?"),
        ({"items": "next", "link": "next"}, "'next' is not a list in its response"),
        ({"items": "resluts", "link": "next"}, "its response has no 'resluts'; did you mean 'results'?"),
        ({"link": "/names/a.b"}, "its response has 'a.b' in a map, and a path cannot lead through a dot"),
    ],
)
def test_a_rule_that_fits_nothing_says_why(tmp_path: Path, rule: dict[str, Any], reason: str) -> None:
    planned = build(tmp_path, paging=(PagingRule(operations=("*",), **rule),))
    assert messages(planned) == [f"rule-unfit: paging does not fit 'GET /things': {reason} (None)"]
    assert "Paging" not in decorator(planned)


@pytest.mark.parametrize(
    "extension",
    [
        {"x-callsheet-paging": {"cursor": "token"}},
        {"x-callsheet-paging": {"cursor": "token", "into": "after", "size": 1}},
        {"x-callsheet-paging": {"cursor": 5, "into": "after"}},
        {"x-callsheet-paging": {"cursor": "token", "link": "next"}},
        {"x-callsheet-paging": "yes"},
        {"x-ms-pageable": {"nextLinkName": "next"}},
        {"x-speakeasy-pagination": {"type": "url", "outputs": {"nextUrl": "$.a[0].b"}}},
        {"x-speakeasy-pagination": {"type": "new", "inputs": "x", "outputs": []}},
        {"x-fern-pagination": {"cursor": 1, "next_cursor": ["x"]}},
    ],
)
def test_an_extension_that_does_not_fit_is_told(tmp_path: Path, extension: dict[str, Any]) -> None:
    planned = build(tmp_path, operation=extension)
    (message,) = messages(planned)
    assert message.startswith("rule-unfit: an extension does not fit 'GET /things': ")
    assert "Paging" not in decorator(planned)


def test_text_of_an_extension_cannot_leave_its_literal(tmp_path: Path) -> None:
    evil = '"), __import__("os").system("x") #'
    page = {
        "type": "object",
        "properties": {"results": {"type": "array", "items": ITEM}, evil: {"type": "string"}},
    }
    parameters = [{"name": evil, "in": "query", "schema": {"type": "string"}}]
    extension = {"x-callsheet-paging": {"cursor": "/" + evil.replace("/", "~1"), "into": evil}}
    planned = build(tmp_path, page=page, operation={**extension, "parameters": parameters})
    assert "import_os" in decorator(planned)
    assert repr(evil)[1:-1] in decorator(planned)
    pipeline.build(Options(spec=str(tmp_path / "spec.json"), output=tmp_path / "out", cache=False))


def query(*names: str, **schemas: Any) -> list[Any]:
    return [{"name": name, "in": "query", "schema": schemas.get(name, {"type": "integer"})} for name in names]


@pytest.mark.parametrize(
    ("page", "parameters", "expected"),
    [
        # both ends have to be there
        ({"next_cursor": {"type": "string"}}, query(), None),
        ({"next_cursor": {"type": "string"}}, query("cursor"), 'cursor="next_cursor", into="cursor"'),
        ({"next_cursor": {"type": "object"}}, query("cursor"), None),
        ({"has_more": {"type": "boolean"}}, query("starting_after"), None),  # the list is not `data`
        # a next that may be anything is no link
        ({"next": {"type": "string"}}, query(), None),
        ({"next": {"type": "string", "format": "uri"}}, query(), 'link="next"'),
        ({"next": {"type": "integer"}}, query(), None),
        ({"links": {"type": "object", "additionalProperties": {"type": "string"}}}, query(), None),
        # where pages begin has to be said
        ({}, query("page", "limit"), None),
        ({}, query("page", "limit", page={"type": "integer", "default": 1}), 'page="page"'),
        ({}, query("page", "limit", page={"type": "integer", "default": 2}), None),
        ({}, query("page", page={"type": "integer", "default": 1}), None),
        # and so for offsets
        ({}, query("offset", "limit"), None),
        ({}, query("offset", "limit", offset={"type": "integer", "default": 0}), 'offset="offset"'),
        ({}, query("offset", "limit", offset={"type": "string", "default": 0}), None),
        ({}, query("offset", offset={"type": "integer", "default": 0}), None),
        ({}, query("skip", "take"), 'offset="skip"'),
    ],
)
def test_habits_are_recognised_only_where_there_is_no_doubt(
    tmp_path: Path, page: dict[str, Any], parameters: list[Any], expected: str | None
) -> None:
    whole = {"type": "object", "properties": {"things": {"type": "array", "items": ITEM}, **page}}
    planned = build(tmp_path, page=whole, operation={"parameters": parameters})
    found = decorator(planned)
    assert expected in found if expected else "paging=" not in found


@pytest.mark.parametrize(
    ("path", "name", "paged"),
    [
        ("/things", "things", True),
        ("/v1/THINGS/search", "things", True),
        ("/all-things", "things", False),
        ("/people", "data", True),
        ("/people/{id}", "tags", False),
        ("/workflow/runs", "workflow_runs", True),
    ],
)
def test_a_list_that_is_a_part_of_something_is_not_paged(
    tmp_path: Path, path: str, name: str, paged: bool
) -> None:
    whole = {"type": "object", "properties": {name: {"type": "array", "items": ITEM}}}
    parameters = query("page", "limit", page={"type": "integer", "default": 1})
    if "{id}" in path:
        parameters.append({"name": "id", "in": "path", "required": True, "schema": {"type": "string"}})
    planned = build(tmp_path, path=path, page=whole, operation={"parameters": parameters})
    assert ("Paging(" in decorator(planned)) is paged


def test_recognising_can_be_switched_off(tmp_path: Path) -> None:
    page = {
        "type": "object",
        "properties": {"data": {"type": "array", "items": ITEM}, "next_url": {"type": "string"}},
    }
    assert "Paging(" in decorator(build(tmp_path, page=page))
    rule = PagingRule(operations=("*",), paged=False)
    assert "Paging(" not in decorator(build(tmp_path, page=page, paging=(rule,)))


# --- batches ---------------------------------------------------------------------------------

DONE = {
    "type": "object",
    "properties": {
        "results": {"type": "array", "items": {"type": "object", "properties": {"id": {"type": "string"}}}},
        "errors": {
            "type": "array",
            "items": {"type": "object", "properties": {"category": {"type": "string"}}},
        },
    },
}
BODY = {
    "type": "object",
    "properties": {"inputs": {"type": "array", "items": ITEM}, "name": {"type": "string"}},
}


def batched(tmp_path: Path, body: Any = BODY, **options: Any) -> Any:
    content = {"application/json": {"schema": body}}
    return build(tmp_path, page=DONE, operation={"requestBody": {"content": content}}, **options)


def test_a_batch_is_tied_by_an_id_that_both_have(tmp_path: Path) -> None:
    planned = batched(tmp_path, batch=(BatchRule(operations=("things.*",), size=50),))
    assert 'batch=Batching(size=50, tie=("id",))' in decorator(planned)
    assert messages(planned) == []


def test_one_operation_is_not_both_batched_and_paged(tmp_path: Path) -> None:
    rule = PagingRule(operations=("*",), offset="after")
    planned = batched(tmp_path, batch=(BatchRule(operations=("*",)),), paging=(rule,))
    assert "batch=" in decorator(planned)
    assert "Paging(" not in decorator(planned)


@pytest.mark.parametrize(
    ("rule", "reason"),
    [
        ({"inputs": "input"}, "its body has no 'input'; did you mean 'inputs'?"),
        ({"inputs": "name"}, "'name' is not a list in its request body"),
        ({"results": "result"}, "'result' is not a list in its responses"),
        ({"tie": ("idd",)}, "an input has no 'idd'; did you mean 'id'?"),
        ({"retry": (("kategory", ("x",)),)}, "an error has no 'kategory'; did you mean 'category'?"),
    ],
)
def test_a_batch_that_does_not_fit_says_why(tmp_path: Path, rule: dict[str, Any], reason: str) -> None:
    planned = batched(tmp_path, batch=(BatchRule(operations=("*",), **rule),))
    assert messages(planned) == [f"rule-unfit: batch does not fit 'GET /things': {reason} (None)"]
    assert "Batching" not in decorator(planned)
