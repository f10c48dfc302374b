"""Real descriptions that grow: nothing that has a name gets another, with the lock and without one."""

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
from callsheet.python.naming.names import is_name
from callsheet.python.naming.table import NameTable, name_table

from ...corpus import CORPUS, DESCRIPTIONS, MISSING

pytestmark = [pytest.mark.corpus, pytest.mark.skipif(not DESCRIPTIONS, reason=MISSING)]

WHOLE = [
    name for name in DESCRIPTIONS if name.startswith(("directory/", "large/")) and name.endswith(".json")
]


@pytest.mark.parametrize("name", WHOLE)
def test_an_unrelated_addition_renames_nothing(name: str, tmp_path: Path) -> None:
    described = json.loads((CORPUS / name).read_text("utf-8"))
    before = names_of(described, tmp_path, {})
    assert all(map(is_name, before.classes.values()))
    assert len({one.casefold() for one in before.classes.values()}) == len(before.classes)
    grown = with_quokkas(described, at_front=True)
    assert before.locked.items() <= names_of(grown, tmp_path, before.locked).locked.items()
    grown = with_quokkas(described, at_front=False)
    assert before.locked.items() <= names_of(grown, tmp_path, {}).locked.items()
    again = names_of(described, tmp_path, before.locked)
    assert again.locked == before.locked


def names_of(described: dict[str, Any], folder: Path, locked: Mapping[str, str]) -> NameTable:
    file = folder / "openapi.json"
    file.write_text(json.dumps(described), "utf-8")
    api = build_api(read(Options(spec=str(file))), locked=LockContent(names=locked))
    return name_table(api, renames={}, locked=locked)


def with_quokkas(described: dict[str, Any], *, at_front: bool) -> dict[str, Any]:
    """The description with a schema and operations that are about something else."""
    leaves = {"type": "object", "properties": {"eucalyptusLeaves": {"type": "integer"}}}
    schema = {"type": "object", "properties": {"quokkaDiet": leaves, "quokkaName": {"type": "string"}}}
    operation: dict[str, Any] = {
        "operationId": "listQuokkaBurrows",
        "responses": {"200": {"description": "Ok"}},
    }
    if '"tags": ["' in json.dumps(described.get("paths")):  # without tags, paths group the operations
        operation["tags"] = ["quokkas"]
    starts = {path.split("/")[1] for path in described.get("paths") or {} if path.count("/") > 1}
    base = f"/{starts.pop()}" if len(starts) == 1 else ""
    paths = {f"{base}/quokka-colonies/{{colony}}/quokka-burrows": {"get": operation}}
    place = ("definitions",) if "swagger" in described else ("components", "schemas")
    grown = dict(described) | {"paths": joined(described.get("paths") or {}, paths, at_front)}
    holder = grown
    for key in place[:-1]:
        holder[key] = dict(holder.get(key) or {})
        holder = holder[key]
    holder[place[-1]] = joined(holder.get(place[-1]) or {}, {"QuokkaColony": schema}, at_front)
    return grown


def joined(old: dict[str, Any], new: dict[str, Any], at_front: bool) -> dict[str, Any]:
    return new | old if at_front else old | new
