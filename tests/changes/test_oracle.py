"""Types as the report sees them, against mypy's verdict on a caller that uses everything."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from callsheet.comparison.compare import compare
from callsheet.comparison.pytypes import Scope, parse, spelled
from callsheet.comparison.report import Change, Impact
from callsheet.comparison.surface import AliasName, ModelClass, Symbol
from msgspec.structs import replace

from .mutations import mutated
from .oracle import Pair, rejected
from .pairs import ADYEN, PAIRS, Spoken, speak


def test_mypy_rejects_what_is_listed_as_breaking_in_types_and_nothing_else(tmp_path: Path) -> None:
    """Beside each pair stands the old version against itself, of which nothing must be rejected."""
    same = [speak(f"same_{name}", old, old) for name, (old, _) in PAIRS.items()]
    pairs = [speak(name, *paths) for name, paths in PAIRS.items()]
    assert disagreements([*same, *pairs], tmp_path) == []


@pytest.mark.corpus
@pytest.mark.slow
def test_mypy_agrees_about_real_descriptions(tmp_path: Path) -> None:
    assert disagreements([speak(name, *paths) for name, paths in ADYEN.items()], tmp_path) == []


def disagreements(spoken: list[Spoken], folder: Path) -> list[str]:
    """What only mypy rejects in callers' code, and what only the report lists."""
    pairs = [Pair(name=one.name, package=one.old.name, old=one.old_files, new=one.files) for one in spoken]
    judged = rejected(pairs, folder)
    return [text for one in spoken for text in _differences(one, judged[one.name])]


def _differences(one: Spoken, judged: set[Symbol]) -> list[str]:
    changes = compare(one.old, one.new)
    listed = {change.symbol for change in changes if change.impact is Impact.BREAKING and change.typed}
    known = listed | {change.symbol for change in changes if not change.in_new}
    # A further value of an inline enum is as careful as it is of a class, though mypy sees it.
    judged -= {change.symbol for change in changes if change.code == "value-added"}
    found = [
        f"{one.name}: mypy rejects {symbol}" for symbol in judged - listed if not _follows(symbol, known, one)
    ]
    # Of a call that gives something that is gone, mypy does not say what it fails to give.
    silent = {symbol for symbol in listed if replace(symbol, member="") in _misspelt(changes)}
    # Of a class of another kind, it complains of everything but the name.
    other = {change.symbol for change in changes if change.code == "kind-changed"}
    silent |= other & {replace(symbol, member="") for symbol in judged}
    accepted = listed - judged - silent
    found += [f"{one.name}: mypy accepts {symbol}" for symbol in accepted if not _follows(symbol, known, one)]
    return sorted(found)


def _misspelt(changes: tuple[Change, ...]) -> set[Symbol]:
    """Functions and models that are called with keywords that are gone."""
    return {
        replace(change.symbol, member="") for change in changes if change.symbol.member and not change.in_new
    }


def _follows(symbol: Symbol, known: set[Symbol], one: Spoken) -> bool:
    """Whether a change goes without saying: its owner is gone, a variant of the alias has it, or is new."""
    alias = one.old.types.get(symbol.owner) if symbol.kind == "type" else None
    scope = Scope(types=one.old.types)
    variants = scope.variants(parse(alias.expression)) if isinstance(alias, AliasName) else ()
    return bool(symbol.member) and (
        replace(symbol, member="") in known
        or any(replace(symbol, owner=spelled(variant)) in known for variant in variants)
        or any(Symbol("type", spelled(variant)) in known for variant in variants)
        or _is_tag(symbol, one)
    )


def _is_tag(symbol: Symbol, one: Spoken) -> bool:
    """Whether a field of an alias only says which variant it is, in all variants before and after."""
    aliases = [surface.types.get(symbol.owner) for surface in (one.old, one.new)]
    fields = [
        model.fields[symbol.member].annotation
        for alias, surface in zip(aliases, (one.old, one.new), strict=True)
        if isinstance(alias, AliasName)
        for variant in Scope(types=surface.types).variants(parse(alias.expression))
        if isinstance(model := surface.types.get(spelled(variant)), ModelClass)
        and symbol.member in model.fields
    ]
    return bool(fields) and all(field.startswith("Literal[") for field in fields)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(3))
def test_mypy_agrees_about_random_changes(seed: int, tmp_path: Path) -> None:
    """Many mutations of each small description, all judged in one run."""
    spoken = []
    for name, (old, _) in PAIRS.items():
        description = yaml.safe_load(old.read_text("utf-8"))
        for number in range(MUTATIONS):
            changed = tmp_path / f"{name}_{number}.yaml"
            changed.write_text(yaml.safe_dump(mutated(description, seed * MUTATIONS + number)), "utf-8")
            spoken.append(speak(f"{name}_{number}", old, changed))
    (tmp_path / "judged").mkdir()
    assert disagreements(spoken, tmp_path / "judged") == []


MUTATIONS = 15
