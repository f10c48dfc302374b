"""A neighbour that comes takes nobody's name: fields, arguments and members of enums keep theirs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from callsheet.comparison.reading import surface_of
from callsheet.comparison.surface import EnumClass, ModelClass, Surface
from callsheet.ir.identity.lock_content import LockContent
from callsheet.output.lock import Lock, read_lock, write_lock

from .pairs import generated

TEXT = {"type": "string"}
DONE = {"204": {"description": "Done"}}
GOLDEN = Path(__file__).parents[1] / "golden"


class Regenerated:
    """A description over itself, again and again."""

    def __init__(self, folder: Path) -> None:
        self.spec, self.locked = folder / "spec.json", LockContent()

    def names(self, description: Mapping[str, Any], **settings: Any) -> dict[str, str]:
        """What each of them means; the second time has to change nothing."""
        self.spec.write_text(json.dumps(description), "utf-8")
        files, self.locked = generated(self.spec, "shop", self.locked, **settings)
        assert (files, self.locked) == generated(self.spec, "shop", self.locked, **settings)
        return dict(said_by(surface_of("shop", files)))


def said_by(surface: Surface) -> Iterator[tuple[str, str]]:
    for name, declared in surface.types.items():
        if isinstance(declared, ModelClass):
            yield from ((f"{name}.{one.name}", one.wire) for one in declared.fields.values() if one.wire)
        if isinstance(declared, EnumClass):
            yield from ((f"{name}.{one.name}", one.value) for one in declared.members.values())
    for key, function in surface.functions.items():
        yield from ((f"{key}({one.name})", f"{one.location}:{one.wire}") for one in function.arguments)


@pytest.fixture
def regenerated(tmp_path: Path) -> Regenerated:
    return Regenerated(tmp_path)


def shop(properties: list[str], values: list[str], parameters: list[tuple[str, str]]) -> dict[str, Any]:
    described = [{"in": place, "name": name, "schema": TEXT} for place, name in parameters]
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/Pet"}}}
    responses = {"200": {"description": "Found", "content": content}}
    find = {"operationId": "find", "parameters": described, "responses": responses}
    pet = {"type": "object", "properties": dict.fromkeys(properties, TEXT)}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Shop", "version": "1"},
        "paths": {"/pets": {"get": find}},
        "components": {"schemas": {"Pet": pet, "State": {"type": "string", "enum": values}}},
    }


COMING = [
    ("userId", "user_id"),
    ("userId", "UserId"),
    ("USERID", "userid"),
    ("user-id", "user_id"),
    ("user id", "user.id"),
    ("a=b%20c", "a b 20c"),
    ("Class", "class"),
]


@pytest.mark.parametrize("place", [0, 1])
@pytest.mark.parametrize(("old", "new"), [*COMING, *(pair[::-1] for pair in COMING)])
def test_what_comes_takes_no_name(regenerated: Regenerated, old: str, new: str, place: int) -> None:
    before = regenerated.names(shop([old], ["x", old], [("query", old)]))
    both = [new, old] if place == 0 else [old, new]
    after = regenerated.names(shop(both, ["x", *both], [("query", name) for name in both]))
    assert after.items() >= before.items()
    assert len(after) == len(before) + 3
    assert regenerated.names(shop([old], ["x", old], [("query", old)])) == before


@pytest.mark.parametrize("place", [0, 1])
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("query", "header"),
        ("header", "query"),
        ("header", "cookie"),
        ("cookie", "header"),
        ("cookie", "query"),
    ],
)
def test_an_argument_of_another_place_takes_no_name(
    regenerated: Regenerated, old: str, new: str, place: int
) -> None:
    before = regenerated.names(shop([], [], [(old, "version")]))
    assert "find(version)" in before
    both = [(new, "version"), (old, "version")]
    after = regenerated.names(shop([], [], both if place == 0 else both[::-1]))
    assert after.items() >= before.items()


def test_a_field_keeps_the_name_of_a_function_that_its_neighbour_needs(regenerated: Regenerated) -> None:
    before = regenerated.names(shop(["field", "wire"], [], []))
    after = regenerated.names(shop(["otherName", "field", "wire"], [], []))
    assert before == {"Pet.field": "field", "Pet.wire": "wire"}
    assert after == before | {"Pet.other_name": "otherName"}


def test_who_stays_keeps_the_name_that_a_neighbour_caused(regenerated: Regenerated) -> None:
    """Without the neighbour it would be called otherwise."""
    regenerated.names(shop(["userId", "user_id"], [], [("query", "userId"), ("query", "user_id")]))
    after = regenerated.names(shop(["userId"], [], [("query", "userId")]))
    assert after == {"Pet.user_id_mixed": "userId", "find(user_id_mixed)": "query:userId"}


def test_a_class_with_another_name_has_the_same_fields(regenerated: Regenerated) -> None:
    regenerated.names(shop(["userId"], [], []))
    both = shop(["userId", "user_id"], [], [])
    assert regenerated.names(both) == {"Pet.user_id": "userId", "Pet.user_id_lower": "user_id"}
    after = regenerated.names(both, rename={"Pet": "Animal"})
    assert after == {"Animal.user_id": "userId", "Animal.user_id_lower": "user_id"}


def test_a_path_whose_variable_has_another_name_has_the_same_arguments(regenerated: Regenerated) -> None:
    def described(variable: str, *names: str) -> dict[str, Any]:
        path = {"in": "path", "name": variable, "required": True, "schema": TEXT}
        found = shop([], [], [("query", name) for name in names])
        item = found["paths"].pop("/pets")
        item["get"]["parameters"].append(path)
        return found | {"paths": {f"/pets/{{{variable}}}": item}}

    before = regenerated.names(described("id", "userId"))
    regenerated.names(described("id", "userId", "user_id"))
    after = regenerated.names(described("key", "userId", "user_id"))
    assert after["find(user_id)"] == before["find(user_id)"] == "query:userId"


def test_one_who_is_gone_leaves_the_name(regenerated: Regenerated) -> None:
    regenerated.names(shop(["userId"], [], []))
    assert regenerated.names(shop(["user_id"], [], [])) == {"Pet.user_id": "user_id"}


def test_the_lock_keeps_no_name_that_nobody_can_take(regenerated: Regenerated) -> None:
    regenerated.names(shop(["name", "user_id"], ["on", "off"], [("query", "limit")]))
    assert regenerated.locked.members == {}
    regenerated.names(
        shop(["name", "userId", "a b=c"], ["on", "OFF"], [("query", "limit"), ("header", "X-Key")])
    )
    assert regenerated.locked.members == {
        "GET /pets": "header:X-Key",
        "Pet": "a%20b%3Dc userId",
        "State": "OFF",
    }


def test_the_lock_says_it_and_is_read_again(tmp_path: Path) -> None:
    lock = Lock(
        generator="1",
        description="",
        options="",
        templates="",
        names={},
        files={},
        members={"Pet": "userId user_id=user_id_lower"},
    )
    (tmp_path / "callsheet.lock").write_text(write_lock(lock).text, "utf-8")
    assert read_lock(tmp_path) == lock
