"""Regenerating: what grows elsewhere changes nothing here, and a kill at any moment breaks nothing."""

from __future__ import annotations

import copy
import multiprocessing
import os
import random
import re
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from callsheet import pipeline
from callsheet.configuration.options import Options
from callsheet.output.lock import read_lock
from hypothesis import HealthCheck, Phase, given, settings, strategies as st

GOLDEN = Path(__file__).parents[1] / "golden"
CASES = ("responses", "discriminated_union", "all_of", "names_inline", "operation_names", "enum_collisions")
"""Descriptions in which names are hard to come by."""

SHARED = {
    "README.md",
    "callsheet.lock",
    "client.py",
    "operations.py",
    "__init__.py",
    "_runtime/__init__.py",
    "models.py",
    "calls/__init__.py",
}
"""Files that list what there is."""


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def declarations(module: bytes) -> set[str]:
    """Classes and names for types, each as it stands there."""
    _, *blocks = re.split(r"\n\n\n|\n(?=\w+: TypeAlias)", module.decode())
    return {block.strip() for block in blocks}


def names(folder: Path) -> dict[str, str]:
    lock = read_lock(folder)
    assert lock is not None
    return dict(lock.names)


# --- growth ----------------------------------------------------------------------------------


WORDS = st.sampled_from(
    ["pet", "Pet", "pets", "Error", "status", "list", "get", "list pets", "models", "client"]
)
"""Those that are taken, or nearly; additions that mean to get in the way."""

PROPERTY = st.sampled_from(
    [
        {"type": "string"},
        {"type": "string", "enum": ["a", "b"]},
        {"type": "object", "properties": {"status": {"type": "string", "enum": ["x", "y"]}}},
        {"type": "array", "items": {"type": "object", "properties": {"id": {"type": "integer"}}}},
    ]
)


@st.composite
def additions(draw: st.DrawFn, taken: tuple[str, ...]) -> Callable[[dict[str, Any]], None]:
    """Schemas and operations that nothing of the description refers to, called much like what it has."""
    word = WORDS | st.sampled_from(taken) if taken else WORDS
    ends = st.sampled_from(["", "2", "_", "s", "Item", "-new"])
    fields = st.dictionaries(word, PROPERTY, max_size=3)
    schemas = draw(st.dictionaries(st.builds(str.__add__, word, ends), fields, max_size=3))
    calls = draw(st.lists(st.tuples(word, word), max_size=3, unique=True))

    def add(description: dict[str, Any]) -> None:
        there = description.setdefault("components", {}).setdefault("schemas", {})
        new = {name.replace(" ", "_"): parts for name, parts in schemas.items()}
        new = {name: parts for name, parts in new.items() if name not in there}
        there |= {name: {"type": "object", "properties": parts} for name, parts in new.items()}
        used = [{"$ref": f"#/components/schemas/{name}"} for name in new] or [{"type": "string"}]
        for number, (tag, operation) in enumerate(calls):
            description.setdefault("paths", {})[f"/added/{number}"] = {
                "post": {
                    "tags": [f"added {tag}"],
                    "operationId": f"{operation}{number}",
                    "requestBody": {"content": {"application/json": {"schema": {"oneOf": used}}}},
                    "responses": {
                        "200": {"description": "", "content": {"application/json": {"schema": used[0]}}}
                    },
                }
            }

    return add


@pytest.mark.parametrize("case", CASES)
@settings(
    max_examples=3,
    deadline=None,
    phases=[Phase.generate],  # to shrink what takes a second to try takes minutes
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(data=st.data())
def test_unrelated_additions_change_no_name_and_no_unrelated_file(
    case: str, tmp_path: Path, data: st.DataObject
) -> None:
    description = yaml.safe_load((GOLDEN / case / "spec.yaml").read_text("utf-8"))
    taken = tuple(description.get("components", {}).get("schemas", {}))
    grown = copy.deepcopy(description)
    data.draw(additions(taken))(grown)
    folder = tmp_path / f"case{len(list(tmp_path.iterdir()))}" / "client"
    before = generated(description, folder)
    known = names(folder)
    after = generated(grown, folder)
    assert names(folder).items() >= known.items()
    changed = {path for path, text in before.items() if after.get(path) != text}
    assert changed <= SHARED
    assert declarations(before["models.py"]) <= declarations(after["models.py"])
    generated(description, folder)
    assert generated(grown, folder) == after  # there and back again


def generated(description: dict[str, Any], folder: Path) -> dict[str, bytes]:
    folder.parent.mkdir(exist_ok=True)
    spec = folder.parent / "spec.yaml"
    spec.write_text(yaml.safe_dump(description), encoding="utf-8")
    pipeline.generate(Options(spec=str(spec), output=folder, cache=False))
    return contents(folder)


# --- kills -----------------------------------------------------------------------------------


OLD = (GOLDEN / "responses" / "spec.yaml").read_text("utf-8")
NEW = OLD.replace("title: ", "title: New ", 1)


def regenerate(folder: str) -> None:
    spec = Path(folder).parent / "spec.yaml"
    pipeline.generate(Options(spec=str(spec), output=Path(folder), cache=False))


@pytest.mark.skipif(sys.platform == "win32", reason="there are no forks")
@pytest.mark.parametrize("kills", [pytest.param(12), pytest.param(200, marks=pytest.mark.slow)])
def test_a_regeneration_killed_at_any_moment_leaves_one_version_whole(tmp_path: Path, kills: int) -> None:
    folder, spec = tmp_path / "client", tmp_path / "spec.yaml"
    versions = []
    for text in (OLD, NEW):
        spec.write_text(text, encoding="utf-8")
        regenerate(str(folder))
        versions.append(contents(folder))
    assert versions[0] != versions[1]
    began = time.monotonic()
    regenerate(str(folder))
    usual = time.monotonic() - began
    fork, chance = multiprocessing.get_context("fork"), random.Random(7)
    for number in range(kills):
        spec.write_text((OLD, NEW)[number % 2], encoding="utf-8")
        process = fork.Process(target=regenerate, args=(str(folder),))
        process.start()
        time.sleep(chance.uniform(0.2, 1.2) * usual)
        assert process.pid is not None
        os.kill(process.pid, signal.SIGKILL)
        process.join()
        assert contents(folder) in versions
    regenerate(str(folder))  # mends what lies about
    assert sorted(path.name for path in tmp_path.iterdir()) == ["client", "spec.yaml"]
