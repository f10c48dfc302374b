"""Names over a whole description that say what is needed to tell them apart, and no more."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from callsheet.configuration.options import Options
from callsheet.document.source import read
from callsheet.ir.build import build_api
from callsheet.python.naming.names import LONGEST, class_name, words
from callsheet.python.naming.table import NameTable, name_table


def names_of(folder: Path, schemas: dict[str, Any], paths: dict[str, Any]) -> NameTable:
    info = {"title": "T", "version": "1"}
    whole = {"openapi": "3.1.0", "info": info, "paths": paths, "components": {"schemas": schemas}}
    (folder / "openapi.json").write_text(json.dumps(whole))
    return name_table(build_api(read(Options(spec=str(folder / "openapi.json")))), renames={}, locked={})


def functions(folder: Path, *operations: tuple[str, str, str | None]) -> list[str]:
    """The functions of operations with one tag, each by its method, path and operationId."""
    paths: dict[str, Any] = {}
    for method, path, operation_id in operations:
        described: dict[str, Any] = {"tags": ["issues"], "responses": {"200": {"description": ""}}}
        described |= {} if operation_id is None else {"operationId": operation_id}
        paths.setdefault(path, {})[method.lower()] = described
    return [str(one.function) for one in names_of(folder, {}, paths).operations.values()]


def classes(folder: Path, *names: str) -> list[str]:
    schemas = {name: {"type": "object", "properties": {f"x{n}": {}}} for n, name in enumerate(names)}
    return [str(name) for name in names_of(folder, schemas, {}).classes.values()]


# --- functions -----------------------------------------------------------------------------------


def test_a_function_does_without_its_tag_if_no_other_is_called_so(tmp_path: Path) -> None:
    assert functions(tmp_path, ("GET", "/a", "list_issue_comments")) == ["list_comments"]
    assert functions(tmp_path, ("GET", "/a", "list_issue_comments"), ("GET", "/b", "list_comments")) == [
        "list_issue_comments",
        "list_comments",
    ]


def test_a_put_is_an_update_unless_a_patch_is(tmp_path: Path) -> None:
    assert functions(tmp_path, ("PUT", "/settings", None)) == ["update_settings"]
    both = functions(tmp_path, ("PUT", "/settings", None), ("PATCH", "/settings", None))
    assert both == ["replace_settings", "update_settings"]


def test_what_all_begin_with_is_left_out_up_to_the_verb(tmp_path: Path) -> None:
    ids = ["genai_models_get_one", "genai_models_get_two", "genai_models_drop"]
    found = functions(tmp_path, *(("GET", f"/{one}", one) for one in ids))
    assert found == ["get_one", "get_two", "drop"]
    ids = ["with_query", "with_header", "with_cookie"]
    assert functions(tmp_path, *(("GET", f"/{one}", one) for one in ids)) == ids


def test_path_ids_get_as_many_words_as_tell_them_apart(tmp_path: Path) -> None:
    found = functions(
        tmp_path,
        ("GET", "/orgs/{org}/teams/{team}/members", "getOrgsTeamsMembers"),
        ("GET", "/orgs/{org}/members", "getOrgsMembers"),
        ("GET", "/orgs/{org}/roles", "getOrgsRoles"),
    )
    assert found == ["get_teams_members", "get_orgs_members", "get_roles"]


def test_an_id_of_one_function_in_two_places_gets_a_word_of_the_path(tmp_path: Path) -> None:
    found = functions(tmp_path, ("GET", "/private/lists", "show"), ("GET", "/public/lists", "show"))
    assert found == ["show_private", "show_public"]


# --- classes -------------------------------------------------------------------------------------


def test_namespaces_are_left_out_as_far_as_names_stay_apart(tmp_path: Path) -> None:
    assert classes(
        tmp_path,
        "Acme.Web.Api.Item",
        "Acme.Web.Api.Owner",
        "Acme.Old.Api.Owner",
        "Acme.Web.Api.Page_Acme.Web.Api.Item_",
    ) == ["Item", "WebApiOwner", "OldApiOwner", "PageItem"]


def test_a_name_that_another_has_keeps_its_namespace(tmp_path: Path) -> None:
    assert classes(tmp_path, "Item", "Acme.Web.Api.Item") == ["Item", "ApiItem"]


@pytest.mark.parametrize("name", ["customer.subscription.created", "Pet.Owner", "v1.2.Item"])
def test_what_is_no_namespace_stays(tmp_path: Path, name: str) -> None:
    assert classes(tmp_path, name, "Other") == [class_name(words(name)), "Other"]


def test_a_start_that_all_schemas_share_is_left_out(tmp_path: Path) -> None:
    names = [f"microsoft.graph.{one}" for one in ("user", "group", "team")]
    assert classes(tmp_path, *names) == ["User", "Group", "Team"]


def test_no_word_is_cut(tmp_path: Path) -> None:
    text = "Whole".join(f"Word{letter * 6}" for letter in "abcdefghijklmnop")
    name = class_name(words(text))
    assert len(name) <= LONGEST
    assert set(words(name)) <= set(words(text))
    assert (words(name)[0], words(name)[-1]) == (words(text)[0], words(text)[-1])


def test_a_schema_inside_one_of_its_name_says_it_once(tmp_path: Path) -> None:
    properties = {f"p{n}": {"type": "string"} for n in range(4)}
    credentials = {"title": "GitCredentials", "type": "object", "properties": properties}
    other = {"title": "Other", "type": "object", "properties": {"q": {"type": "string"}}}
    names = names_of(tmp_path, {"GitCredentials": {"oneOf": [credentials, other]}}, {}).classes.values()
    assert set(names) == {"GitCredentials", "GitCredentialsDetails", "GitCredentialsOther"}
