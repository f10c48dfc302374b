"""Inline schemas that are one: what was one stays one, whatever else a description gains or changes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from callsheet.configuration.options import Options
from callsheet.document.source import read
from callsheet.ir.build import build_api
from callsheet.ir.identity.lock_content import LockContent
from callsheet.ir.model import Api, Model
from callsheet.ir.walk import names_in, types_in
from callsheet.python.naming.table import name_table


def locked(
    folder: Path, states: Mapping[str, str], locked: Mapping[str, str] | None = None
) -> Mapping[str, str]:
    """The names in the lock of the property ``state`` of some schemas, whose values are single letters."""
    schemas = {
        name: {"type": "object", "properties": {"state": {"type": "string", "enum": list(values)}}}
        for name, values in states.items()
    }
    whole = {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "components": {"schemas": schemas}}
    file = folder / "openapi.json"
    file.write_text(json.dumps(whole))
    api = build_api(read(Options(spec=str(file))), locked=LockContent(names=locked or {}), inline_enums=False)
    names = name_table(api, renames={}, locked=locked or {}).locked
    return {key: name for key, name in names.items() if key.endswith("/state")}


def at(name: str) -> str:
    return f"#/components/schemas/{name}/properties/state"


def test_every_place_of_a_shared_enum_is_known(tmp_path: Path) -> None:
    assert locked(tmp_path, {"A": "oc", "B": "oc", "C": "oc"}) == dict.fromkeys(map(at, "ABC"), "State")


def test_one_that_stood_alone_stays_alone(tmp_path: Path) -> None:
    before = locked(tmp_path, {"A": "oc"})
    assert before == {at("A"): "AState"}
    assert locked(tmp_path, {"A": "oc", "B": "oc"}, before) == {**before, at("B"): "BState"}
    assert locked(tmp_path, {"A": "oc", "B": "oc", "C": "oc"}, before) == {
        **before,
        at("B"): "State",
        at("C"): "State",
    }


def test_who_comes_later_joins(tmp_path: Path) -> None:
    before = locked(tmp_path, {"A": "oc", "B": "oc", "C": "oc"})
    assert locked(tmp_path, {"0": "oc", "A": "oc", "B": "oc", "C": "oc"}, before) == {
        **before,
        at("0"): "State",
    }


@pytest.mark.parametrize("changed", "ABC")
def test_one_that_changes_leaves_and_renames_nobody(tmp_path: Path, changed: str) -> None:
    before = locked(tmp_path, {"A": "oc", "B": "oc", "C": "oc"})
    after = locked(tmp_path, {"A": "oc", "B": "oc", "C": "oc", changed: "ocx"}, before)
    assert after == {**before, at(changed): f"{changed}State"}


def test_all_that_change_alike_stay_one(tmp_path: Path) -> None:
    before = locked(tmp_path, {"A": "oc", "B": "oc", "C": "oc"})
    assert locked(tmp_path, {"A": "ocx", "B": "ocx", "C": "ocx"}, before) == before


def test_two_sets_of_one_name_are_told_apart_by_their_members(tmp_path: Path) -> None:
    found = locked(
        tmp_path, {"A": "oc", "B": "oc", "C": "oc", "D": "ab", "E": "ab", "F": "ab", "G": "abcdefg"}
    )
    assert {found[at("A")], found[at("D")], found[at("G")]} == {"StateOC", "StateAB", "GState"}


# --- models --------------------------------------------------------------------------------------


def classes(folder: Path, schemas: Mapping[str, Any], paths: Mapping[str, Any] | None = None) -> set[str]:
    """The classes of a description, but for those of the components themselves."""
    api = built(folder, schemas, paths or {})
    names = name_table(api, renames={}, locked={}).classes
    assert {inner for d in api.declarations.values() for t in types_in(d) for inner in names_in(t)} <= {
        *names
    }
    return {str(name) for at, name in names.items() if at.tokens[-2] != "schemas"}


def built(folder: Path, schemas: Mapping[str, Any], paths: Mapping[str, Any]) -> Api:
    info = {"title": "T", "version": "1"}
    whole = {"openapi": "3.1.0", "info": info, "paths": paths, "components": {"schemas": schemas}}
    file = folder / "openapi.json"
    file.write_text(json.dumps(whole))
    return build_api(read(Options(spec=str(file))))


def obj(*required: str, **properties: Any) -> dict[str, Any]:
    return {"type": "object", "required": list(required), "properties": properties}


TEXT, NUMBER = {"type": "string"}, {"type": "integer"}
OWNER = obj("id", id=NUMBER, login=TEXT, plan=obj(name=TEXT))


def operation(tag: str, name: str, *, body: Any = None, responses: Mapping[str, Any]) -> dict[str, Any]:
    sent = {"requestBody": {"content": {"application/json": {"schema": body}}}} if body else {}
    described = {
        status: {"description": status, "content": {"application/json": {"schema": schema}}}
        for status, schema in responses.items()
    }
    return {"tags": [tag], "operationId": name, "responses": described, **sent}


def test_texts_and_order_are_no_difference(tmp_path: Path) -> None:
    other = obj("id", plan=obj(name=TEXT), login={**TEXT, "description": "Who"}, id=NUMBER)
    schemas = {"Repo": obj(owner=OWNER), "Fork": obj(owner={**other, "description": "Its owner"})}
    assert classes(tmp_path, schemas) == {"Owner", "OwnerPlan"}


@pytest.mark.parametrize(
    "other",
    [
        obj("id", "login", id=NUMBER, login=TEXT, plan=obj(name=TEXT)),
        obj("id", id=TEXT, login=TEXT, plan=obj(name=TEXT)),
        obj("id", id=NUMBER, login=TEXT, plan=obj(title=TEXT)),
        obj("id", id=NUMBER, login={**TEXT, "readOnly": True}, plan=obj(name=TEXT)),
        obj("id", id=NUMBER, login={**TEXT, "default": "me"}, plan=obj(name=TEXT)),
        obj("id", id=NUMBER, login={**TEXT, "maxLength": 3}, plan=obj(name=TEXT)),
        {**OWNER, "additionalProperties": False},
    ],
)
def test_all_else_is_one(tmp_path: Path, other: dict[str, Any]) -> None:
    found = classes(tmp_path, {"Repo": obj(owner=OWNER), "Fork": obj(owner=other)})
    assert {"RepoOwner", "ForkOwner"} <= found


def test_what_is_said_of_one_is_said_of_none_and_fields_say_what_most_say(tmp_path: Path) -> None:
    described = [obj(id={**NUMBER, "description": text}) for text in ("Of a", "Of both", "Of both")]
    schemas = {
        f"S{n}": obj(part={**one, "description": f"Part {n}", "examples": [{"id": n}]})
        for n, one in enumerate(described)
    }
    (part,) = (one for one in built(tmp_path, schemas, {}).declarations.values() if one.hint == ("part",))
    assert isinstance(part, Model)
    assert (part.docs.description, part.fields[0].docs.description) == ("", "Of both")


def test_places_without_words_have_names(tmp_path: Path) -> None:
    states = {"allOf": [{"enum": ["on", "off"]}, {"type": "string", "minLength": 1}]}
    unions = {"allOf": [{"oneOf": [obj(a=TEXT), obj(b=TEXT)]}, {"oneOf": [obj(c=TEXT), obj(d=TEXT)]}]}
    schemas = {"A": states, "B": states, "C": unions, "D": unions}
    names = name_table(built(tmp_path, schemas, {}), renames={}, locked={}).classes.values()
    assert len(set(names)) == len(names)


def test_components_stay_what_they_are(tmp_path: Path) -> None:
    api = built(tmp_path, {"User": OWNER, "Person": OWNER, "Repo": obj(owner=OWNER)}, {})
    assert {"User", "Person", "RepoOwner"} <= {*name_table(api, renames={}, locked={}).classes.values()}


def test_what_all_share_names_the_one(tmp_path: Path) -> None:
    schemas = {f"issue-{state}": obj(issue=obj(assignee=OWNER)) for state in ("opened", "closed")}
    assert classes(tmp_path, schemas) == {"Issue", "IssueAssignee", "IssuePlan"}


def test_many_of_one_parent_are_named_for_it(tmp_path: Path) -> None:
    link = obj(href=TEXT)
    assert "PullLink" in classes(tmp_path, {"Pull": obj(_links=obj(html=link, comments=link))})


def test_properties_of_other_names_share_what_most_call_it(tmp_path: Path) -> None:
    schemas = {"A": obj(user=OWNER), "B": obj(user=OWNER), "C": obj(user=OWNER), "D": obj(boss=OWNER)}
    assert classes(tmp_path, schemas) == {"User", "Plan"}


def test_an_error_of_all_operations_is_named_for_its_status(tmp_path: Path) -> None:
    problem, missing = obj(code=TEXT), obj(path=TEXT)
    responses = {"200": TEXT, "401": problem, "404": missing, "409": missing}
    paths = {f"/{tag}": {"get": operation(tag, "show", responses=responses)} for tag in ("cat", "dog")}
    assert classes(tmp_path, {}, paths) == {"UnauthorizedError", "Error"}


def test_a_body_of_several_operations_is_named_for_what_they_share_or_hold(tmp_path: Path) -> None:
    pet, name = obj(age=NUMBER, food=TEXT, size=TEXT, tail=TEXT), obj(name=TEXT)
    paths = {
        "/pets": {"post": operation("pets", "create_pet_record", body=pet, responses={"200": TEXT})},
        "/pets/{id}": {"put": operation("pets", "update_pet_record", body=pet, responses={"200": TEXT})},
        "/cats": {"post": operation("cats", "add", body=name, responses={"200": TEXT})},
        "/dogs": {"post": operation("dogs", "make", body=name, responses={"200": TEXT})},
    }
    assert classes(tmp_path, {}, paths) == {"PetsRecordBody", "NameBody"}


def test_media_types_tell_bodies_apart(tmp_path: Path) -> None:
    body = {
        "application/json": {"schema": obj(a=TEXT, b=TEXT, c=TEXT, d=TEXT)},
        "multipart/form-data": {"schema": obj(a=TEXT, b=TEXT, c=TEXT, d=NUMBER)},
        "application/json; version=2": {"schema": obj(a=NUMBER, b=TEXT, c=TEXT, d=NUMBER)},
    }
    post = operation("pets", "create", responses={"200": TEXT}) | {"requestBody": {"content": body}}
    assert classes(tmp_path, {}, {"/pets": {"post": post}}) == {
        "PetsCreateBodyJson",
        "PetsCreateBodyMultipart",
        "PetsCreateBodyJsonVersion2",
    }


def test_variants_are_told_apart_by_what_they_hold(tmp_path: Path) -> None:
    named, plain = obj(name=TEXT), TEXT
    variants = [obj(labels={"type": "array", "items": items}) for items in (plain, named)]
    found = classes(tmp_path, {"Labels": {"oneOf": variants}})
    assert {"LabelsName", "LabelsObject"} <= found


def test_what_contains_itself_stands_alone(tmp_path: Path) -> None:
    inner = {"$ref": "#/components/schemas/Tree/properties/root"}
    tree = obj(root=obj(child=inner, value=TEXT))
    assert {"TreeRoot", "BushRoot"} <= classes(
        tmp_path, {"Tree": tree, "Bush": obj(root=obj(child=inner, value=TEXT))}
    )


def test_parts_that_nothing_refers_to_are_left_out(tmp_path: Path) -> None:
    one, other = obj(step=obj(a=TEXT, b=TEXT)), obj(step=obj(a=TEXT))
    assert classes(tmp_path, {"Job": {"allOf": [one, other]}}) == {"JobStep"}


def test_a_merged_name_stays_when_a_copy_joins_from_elsewhere(tmp_path: Path) -> None:
    schemas = {f"issue-{state}": obj(issue=obj(assignee=OWNER)) for state in ("opened", "closed")}
    before = name_table(built(tmp_path, schemas, {}), renames={}, locked={}).locked
    file = tmp_path / "openapi.json"
    grown = {"zebra": obj(rider=OWNER), **schemas, "another": obj(assignee=OWNER)}
    file.write_text(json.dumps(json.loads(file.read_text()) | {"components": {"schemas": grown}}))
    api = build_api(read(Options(spec=str(file))), locked=LockContent(names=before))
    after = name_table(api, renames={}, locked=before).locked
    assert before.items() <= after.items()
    assert after["#/components/schemas/another/properties/assignee"] == "IssueAssignee"
    again = build_api(read(Options(spec=str(file))), locked=LockContent(names=after))
    assert name_table(again, renames={}, locked=after).locked == after
