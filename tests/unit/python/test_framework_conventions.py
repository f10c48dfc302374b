"""Every habit of a framework reads as its row says, and none takes for a habit what is none."""

from __future__ import annotations

import pytest
from callsheet.python.naming.framework_conventions import (
    DOCUMENTS,
    OPERATIONS,
    SCHEMAS,
    DocumentConvention,
    OperationConvention,
    SchemaConvention,
    plain_ids,
    schema_name_parts,
)
from callsheet.python.naming.names import class_name, operation_names, words
from callsheet.python.naming.reserved import FUNCTION


@pytest.mark.parametrize("row", OPERATIONS, ids=lambda row: row.framework)
def test_operation_ids(row: OperationConvention) -> None:
    example = row.example
    names = operation_names(
        operation_id=example.text, method=example.method, path=example.path, tag=example.tag
    )
    first = (*names.short, *names.full)[0]
    assert first == row.result
    assert first not in FUNCTION


@pytest.mark.parametrize("row", DOCUMENTS, ids=lambda row: row.framework)
def test_operation_ids_of_a_whole_description(row: DocumentConvention) -> None:
    assert tuple(plain_ids(dict(enumerate(row.examples))).values()) == row.results


@pytest.mark.parametrize("row", SCHEMAS, ids=lambda row: row.framework)
def test_names_of_schemas(row: SchemaConvention) -> None:
    assert class_name(words(schema_name_parts(row.example)[0])) == row.result


def test_every_habit_that_rewrites_has_a_row_of_its_own() -> None:
    for rows in (OPERATIONS, DOCUMENTS, SCHEMAS):
        frameworks = [row.framework for row in rows]
        assert len(frameworks) == len(set(frameworks))


@pytest.mark.parametrize(
    "ids",
    [
        ["get_api_key", "list_api_keys"],  # an API key is no module
        ["user_api_keys", "list_users"],  # not every one begins with a module
        ["shop_views_list"],  # one is no habit
        ["v1_1", "v1_2"],  # numbers of nothing that has none
    ],
)
def test_what_is_no_habit_stays(ids: list[str]) -> None:
    assert list(plain_ids(dict(enumerate(ids))).values()) == ids


@pytest.mark.parametrize(
    ("operation_id", "method", "path", "tag", "name"),
    [
        ("PostAccounts", "POST", "/accounts", "", "create_account"),
        ("UsersList", "GET", "/users", "", "users_list"),  # without a tag, `list` would say too little
        ("UsersList", "GET", "/users", "Users", "list"),
        ("get_list", "GET", "/list", "", "get_list"),
        ("post_search_results", "POST", "/search", "", "post_search_results"),
        ("getPetsById", "GET", "/pets/{id}", "", "get_pet"),
        ("getEventsByYear", "GET", "/events/{year}", "", "get_events_by_year"),
    ],
)
def test_ids_that_only_look_like_a_habit(
    operation_id: str, method: str, path: str, tag: str, name: str
) -> None:
    names = operation_names(operation_id=operation_id, method=method, path=path, tag=tag)
    assert (*names.short, *names.full)[0] == name


def test_classes_of_one_name_are_told_apart_by_their_modules() -> None:
    assert schema_name_parts("app__shop__Item") == ("Item", "shop Item", "app shop Item")
    assert schema_name_parts("Company.Models.Item") == ("Company.Models.Item",)


@pytest.mark.parametrize("text", ["a__" * 5000, "a." * 5000, "a_" * 5000, "Controller_" * 1000])
@pytest.mark.usefixtures("patience")
def test_long_names_cost_nothing(text: str) -> None:
    assert schema_name_parts(text)
    assert plain_ids({1: text, 2: text + "_1"}).keys() == {1, 2}
    assert operation_names(operation_id=text, method="GET", path="/" + text, tag="a")
