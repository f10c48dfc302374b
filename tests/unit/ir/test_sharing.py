"""Inline enums that are one: what was one stays one, whatever else a description gains or changes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from callsheet.document.source import read
from callsheet.ir.build import build_api
from callsheet.python.naming.table import name_table


def locked(
    folder: Path, states: Mapping[str, str], known: Mapping[str, str] | None = None
) -> Mapping[str, str]:
    """The names in the lock of the property ``state`` of some schemas, whose values are single letters."""
    schemas = {
        name: {"type": "object", "properties": {"state": {"type": "string", "enum": list(values)}}}
        for name, values in states.items()
    }
    whole = {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "components": {"schemas": schemas}}
    file = folder / "openapi.json"
    file.write_text(json.dumps(whole))
    api = build_api(read(str(file)), known=known, inline_enums=False)
    names = name_table(api, renames={}, kept=known or {}).locked
    return {key: name for key, name in names.items() if key.endswith("/state")}


def at(name: str) -> str:
    return f"#/components/schemas/{name}/properties/state"


def test_every_place_of_a_shared_enum_is_known(tmp_path: Path) -> None:
    assert locked(tmp_path, {"A": "oc", "B": "oc", "C": "oc"}) == dict.fromkeys(map(at, "ABC"), "State")


def test_two_are_not_shared_when_a_third_comes(tmp_path: Path) -> None:
    before = locked(tmp_path, {"A": "oc", "B": "oc"})
    assert before == {at("A"): "AState", at("B"): "BState"}
    assert locked(tmp_path, {"A": "oc", "B": "oc", "C": "oc"}, before) == {**before, at("C"): "CState"}


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


def test_a_lock_that_has_the_first_of_them_alone_is_understood(tmp_path: Path) -> None:
    before = {at("A"): "State"}
    assert locked(tmp_path, {"A": "oc", "B": "oc", "C": "oc"}, before) == dict.fromkeys(
        map(at, "ABC"), "State"
    )


def test_two_sets_of_one_name_are_told_apart_by_their_members(tmp_path: Path) -> None:
    found = locked(
        tmp_path, {"A": "oc", "B": "oc", "C": "oc", "D": "ab", "E": "ab", "F": "ab", "G": "abcdefg"}
    )
    assert {found[at("A")], found[at("D")], found[at("G")]} == {"StateOC", "StateAB", "GState"}
