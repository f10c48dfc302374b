"""Descriptions with something inserted everywhere, or in another order, over themselves: nothing changes."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
import yaml

from ..corpus import CORPUS
from .oracle import Pair, rejected

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"
GOLDEN = Path(__file__).parents[1] / "golden"

sys.path.insert(0, str(BENCHMARKS))

from metamorphic import (  # noqa: E402 - only the path above leads there
    TRANSFORMATIONS,
    front,
    neighbours,
    shuffled,
)
from regenerating import (  # noqa: E402 - likewise
    Figures,
    changeable,
    descriptions,
    generated,
    regenerate_pair,
    transform,
    versions,
)

CASES = ["all_of", "discriminated_union", "enum_shared", "names_inline", "paging", "unions"]


@pytest.mark.parametrize("case", CASES)
def test_nothing_moves_where_something_is_inserted_or_the_order_is_another(case: str) -> None:
    figures = Figures()
    transform(GOLDEN / case / "spec.yaml", figures)
    assert figures.problems == []
    assert figures.runs == len(TRANSFORMATIONS)


def test_what_moves_is_found(tmp_path: Path) -> None:
    """The judge itself: a name that comes to mean another thing, one that is gone, and a false alarm."""
    figures = Figures()
    spec = tmp_path / "spec.yaml"
    spec.write_text((GOLDEN / "names_inline" / "spec.yaml").read_text("utf-8"), "utf-8")
    before = generated(spec)
    said = yaml.safe_load(spec.read_text("utf-8"))
    del said["paths"][next(iter(said["paths"]))]
    spec.write_text(json.dumps(said), "utf-8")
    from regenerating import judge

    judge("x", before, generated(spec, before.locked), figures)
    assert figures.moved
    assert figures.alarms


@pytest.mark.corpus
def test_the_next_versions_of_real_descriptions_move_nothing() -> None:
    figures = Figures()
    for old, new in versions(CORPUS):
        regenerate_pair(old, new, figures)
    assert figures.problems == []
    assert figures.runs > 5


@pytest.mark.corpus
@pytest.mark.slow
@pytest.mark.parametrize("path", [*descriptions(CORPUS, 150_000)][::5], ids=lambda path: path.stem)
def test_nothing_moves_in_real_descriptions(path: Path) -> None:
    figures = Figures()
    transform(path, figures)
    assert figures.problems == []


@pytest.mark.corpus
@pytest.mark.slow
def test_mypy_accepts_old_callers_of_transformed_descriptions(tmp_path: Path) -> None:
    """Shuffled, and with something in front of or beside everything: small ones, in one run of mypy."""
    pairs = []
    for index, path in enumerate([*descriptions(CORPUS, 20_000)][::6]):
        found = changeable(path)
        if found is None:
            continue
        description, before = found
        for name, change in (("front", front), ("shuffled", shuffled), ("neighbours", neighbours)):
            spec = tmp_path / "spec.json"
            spec.write_text(json.dumps(change(description)), "utf-8")
            after = generated(spec, before.locked)
            files = {"old": before.files, "new": after.files}
            pairs.append(Pair(name=f"{name}{index}", package=f"{name}_{index}", **files))
    (tmp_path / "judged").mkdir()
    assert {name: parts for name, parts in rejected(pairs, tmp_path / "judged").items() if parts} == {}
