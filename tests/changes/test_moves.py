"""Calls that move between the client, a group and a tag: what `changes` says, and whose code it reaches."""

from __future__ import annotations

from pathlib import Path

from callsheet.comparison.compare import compare
from callsheet.comparison.report import ChangeReport, Impact
from callsheet.comparison.uses import with_uses
from msgspec.structs import replace

from .pairs import speak

CALLERS = """\
from shop import Client
from shop.calls.pets import Pets
from shop.calls.untagged import Untagged
with Client() as client:
    client.read_items()
    client.send(Untagged.read_items())
    client.pets.list()
    client.send(Pets.list())
    client.check_health()
"""


def description(items: str, pets: str) -> str:
    return f"""
openapi: 3.1.0
info: {{title: T, version: "1"}}
paths:
  /items: {{get: {{operationId: readItems, {items} responses: {{"204": {{description: Done}}}}}}}}
  /pets: {{get: {{operationId: list, {pets} responses: {{"204": {{description: Done}}}}}}}}
  /health: {{get: {{operationId: checkHealth, responses: {{"204": {{description: Done}}}}}}}}
"""


def test_a_call_that_gets_another_tag_has_moved(tmp_path: Path) -> None:
    old, new, callers = tmp_path / "old.yaml", tmp_path / "new.yaml", tmp_path / "callers.py"
    old.write_text(description("", "tags: [pets],"))
    new.write_text(description("tags: [items],", "tags: [animals],"))
    callers.write_text(CALLERS)
    spoken = speak("shop", old, new)
    plain = ChangeReport(package="shop", old="", new="", changes=compare(spoken.old, spoken.new))
    found = with_uses(plain, replace(spoken.old, name="shop"), [callers]).of(Impact.BREAKING)
    assert {(str(one.symbol), one.message): {hit.line for hit in one.hits} for one in found} == {
        ("read_items", "GET /items is now called items.read_items"): {5, 6},
        ("pets.list", "GET /pets is now called animals.list"): {7, 8},
    }


def test_what_stays_without_a_tag_does_not_move(tmp_path: Path) -> None:
    old, new = tmp_path / "old.yaml", tmp_path / "new.yaml"
    old.write_text(description("", ""))
    new.write_text(description("", "tags: [pets],"))
    spoken = speak("shop", old, new)
    moved = [change for change in compare(spoken.old, spoken.new) if change.impact is Impact.BREAKING]
    assert [str(change.symbol) for change in moved] == ["list_pets"]
