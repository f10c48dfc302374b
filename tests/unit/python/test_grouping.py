"""Calls without a tag: on the client, or grouped by their paths; and nothing moves that the lock knows."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from callsheet.configuration.options import Options
from callsheet.document.source import read
from callsheet.errors import OptionsError
from callsheet.ir.build import build_api
from callsheet.python.naming.grouping import MOST_ON_CLIENT
from callsheet.python.naming.table import name_table

MANY = [f"/things/{number}" for number in range(MOST_ON_CLIENT)]
"""As many as a client has at most, below one first word."""


@pytest.fixture
def placed(tmp_path: Path) -> Any:
    """Where calls are, by path: the client's attribute, or None for the client; and the lock."""

    def place(
        paths: list[str],
        tags: Mapping[str, str] | None = None,
        locked: Mapping[str, str] | None = None,
        renames: Mapping[str, str] | None = None,
    ) -> tuple[dict[str, str | None], Mapping[str, str]]:
        done = {"204": {"description": "Done"}}
        tagged = {path: {"tags": [tag]} for path, tag in (tags or {}).items()}
        description = {
            "openapi": "3.1.0",
            "info": {"title": "T", "version": "1"},
            "paths": {path: {"get": {"responses": done, **tagged.get(path, {})}} for path in paths},
        }
        file = tmp_path / "spec.json"
        file.write_text(json.dumps(description))
        api = build_api(read(Options(spec=str(file))))
        names = name_table(api, renames=renames or {}, locked=locked or {})
        return {op.path: names.operations[op.at].owner for op in api.operations}, names.locked

    return place


def test_few_calls_are_methods_of_the_client(placed: Any) -> None:
    found, _ = placed(MANY)
    assert set(found.values()) == {None}


def test_many_calls_are_grouped_by_the_first_word_that_several_share(placed: Any) -> None:
    found, _ = placed([*MANY, "/role-groups", "/role-groups/{id}", "/voice"])
    assert found["/things/0"] == "things"
    assert found["/role-groups"] == found["/role-groups/{id}"] == "role_groups"
    assert found["/voice"] is None


@pytest.mark.parametrize("start", ["/api/v1", "/rest/acme-service/v2.0", "/{account}"])
def test_what_all_paths_begin_with_is_no_group(placed: Any, start: str) -> None:
    found, _ = placed([start + path for path in [*MANY, "/others", "/others/{id}"]])
    assert {found[start + "/things/0"], found[start + "/others"]} == {"things", "others"}


def test_ends_and_fragments_of_a_path_are_no_words(placed: Any) -> None:
    found, _ = placed([*MANY, "/time.txt", "/time", "/#Action=A", "/#Action=B"])
    assert found["/time.txt"] == found["/time"] == "time"
    assert found["/#Action=A"] is None


def test_where_others_have_tags_those_without_are_methods_of_the_client(placed: Any) -> None:
    found, _ = placed([*MANY, "/pets"], {"/pets": "pets"})
    assert found["/pets"] == "pets"
    assert found["/things/0"] is None


# --- growth ------------------------------------------------------------------------------------------


def test_a_description_that_grows_large_moves_no_call(placed: Any) -> None:
    small, locked = placed([*MANY[:5], "/guilds"])
    large, _ = placed(
        [*MANY, "/guilds", "/guilds/{id}", "/guilds/{id}/roles", "/voice", "/more"], None, locked
    )
    assert {path: large[path] for path in small} == small
    assert large[MANY[-1]] is None, "it joins those below the same word"
    assert large["/guilds/{id}"] == large["/guilds/{id}/roles"] == "guilds"


def test_a_new_path_makes_a_group_without_those_that_were_alone(placed: Any) -> None:
    before, locked = placed([*MANY, "/guilds", "/voice"])
    after, again = placed([*MANY, "/guilds", "/voice", "/guilds/{id}", "/guilds/{id}/roles"], None, locked)
    assert {path: after[path] for path in before} == before
    assert after["/guilds/{id}"] == "guilds"
    assert placed([*MANY, "/guilds", "/voice", "/guilds/{id}", "/guilds/{id}/roles"], None, again)[0] == after


def test_a_description_that_shrinks_or_gets_tags_keeps_its_groups(placed: Any) -> None:
    before, locked = placed([*MANY, "/guilds", "/guilds/{id}"])
    after, _ = placed(["/guilds", "/guilds/{id}", "/guilds/new", "/pets"], {"/pets": "pets"}, locked)
    assert after["/guilds"] == before["/guilds"] == after["/guilds/new"] == "guilds"


def test_another_common_start_renames_no_group(placed: Any) -> None:
    paths = [f"/service{path}" for path in [*MANY, "/others", "/others/{id}"]]
    before, locked = placed(paths)
    after, _ = placed([*paths, "/status/{id}/x", "/status/{id}/y"], None, locked)
    assert {path: after[path] for path in before} == before


def test_calls_that_get_the_tag_of_their_group_do_not_move(placed: Any) -> None:
    paths = [*MANY, "/guilds", "/guilds/{id}"]
    before, locked = placed(paths)
    after, _ = placed(paths, dict.fromkeys(MANY, "things") | {"/guilds": "guilds"}, locked)
    assert after == before


def test_a_new_tag_takes_no_name_from_the_client(placed: Any) -> None:
    _, locked = placed(["/guilds"])
    (method,) = (name for key, name in locked.items() if key == "GET /guilds")
    found, again = placed(["/guilds", "/x"], {"/x": method}, locked)
    assert again["GET /guilds"] == method
    assert found["/x"] == f"{method}_"


@pytest.mark.parametrize("name", ["pets", "send", "models"])
def test_a_rename_takes_nothing_that_the_client_has(placed: Any, name: str) -> None:
    with pytest.raises(OptionsError, match=f"the class of this call needs the name '{name}' itself"):
        placed(["/things", "/pets"], {"/pets": "pets"}, None, {"GET /things": name})


@pytest.mark.parametrize("name", ["client", "models", "operation", "staticmethod", "date", "Call", "UNSET"])
def test_a_rename_takes_nothing_that_the_class_of_a_tag_needs(placed: Any, name: str) -> None:
    with pytest.raises(OptionsError, match=f"the class of this call needs the name '{name}' itself"):
        placed(["/pets"], {"/pets": "pets"}, None, {"GET /pets": name})


@pytest.mark.parametrize("name", ["list", "str", "type", "call", "match"])
def test_a_rename_may_hide_a_builtin(placed: Any, name: str) -> None:
    _, names = placed(["/pets"], {"/pets": "pets"}, None, {"GET /pets": name})
    assert names["GET /pets"] == name


@pytest.mark.parametrize("group", ["os", "things; import os", "__init__", "../things"])
def test_a_lock_cannot_make_groups_up(placed: Any, group: str) -> None:
    found, _ = placed(["/things", "/things/{id}"], None, {"group:GET /things": group})
    assert found["/things"] is None
