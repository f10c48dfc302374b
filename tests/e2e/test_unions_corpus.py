"""Real descriptions: no value of a wrong type leaves the codec without a drift, whatever unions it meets."""

from __future__ import annotations

import importlib
import random
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from enum import Enum
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import pytest
from callsheet import pipeline
from callsheet.configuration.options import Options

from ..corpus import CORPUS, MULTIFILE

SEVERAL = [
    "directory/betfair.com.json",
    "directory/flat.io.json",
    "directory/spotify.com__sonallux.json",
    "directory/windows.net__graphrbac.json",
    "large/discord-3.1.json",
    "large/github.json",
    "large/stripe.json",
    MULTIFILE,
]
ODD: list[Any] = [None, True, 0, 1.5, "no such value", "", [], {}, [None], {"kind": "no such value"}]
CHANGES = 4
"""So many values are made of each one that fits."""

pytestmark = [pytest.mark.corpus, pytest.mark.slow]


@pytest.mark.parametrize("description", SEVERAL)
def test_what_is_not_reported_is_of_its_type(
    description: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = "unions_" + re.sub(r"\W", "_", Path(description).stem)
    pipeline.generate(Options(spec=str(CORPUS / description), output=tmp_path / name, testing=True))
    monkeypatch.syspath_prepend(tmp_path)
    client = _Client(name)
    dice = random.Random(1)
    tried = 0
    for hint in client.unions():
        for value in client.examples(hint):
            for changed in (_changed(value, dice) for _ in range(CHANGES)):
                drifts: list[Any] = []
                made = client.decode(
                    hint, changed, strict=False, on_drift=drifts.append, namespace=client.models
                )
                assert drifts or client.is_of(made, hint), (hint, changed, made)
                tried += 1
    assert tried


def _changed(value: Any, dice: random.Random) -> Any:
    """The value with something odd in one of its places."""
    if isinstance(value, dict) and value and dice.random() < 0.9:
        key = dice.choice(list(value))
        if dice.random() < 0.2:
            return {k: v for k, v in value.items() if k != key}
        return value | {key: _changed(value[key], dice)}
    if isinstance(value, list) and value and dice.random() < 0.9:
        at = dice.randrange(len(value))
        return [*value[:at], _changed(value[at], dice), *value[at + 1 :]]
    return dice.choice(ODD)


def _is_union(slot: Any) -> bool:
    several = str(slot.hint).replace(" | None", "").replace(" | Unset", "")
    return " | " in several or "models.Any" in several


class _Client:
    """A generated package, and what its annotations mean."""

    def __init__(self, name: str) -> None:
        self.models = importlib.import_module(f"{name}.models")
        self.testing = importlib.import_module(f"{name}.testing")
        runtime = f"{name}._runtime.codec"
        self.hints = importlib.import_module(f"{runtime}.hints")
        self.facts = importlib.import_module(f"{runtime}.models")
        codec = importlib.import_module(f"{runtime}.codec")
        self.decode, self.encode = codec.decode, codec.encode
        self.names = self.hints.Names(self.models)

    def unions(self) -> Iterator[Any]:
        """Every class with a field that is a union, and every alias of one."""
        for name in dir(self.models):
            found = getattr(self.models, name)
            if is_dataclass(found):
                slots = self.hints.slots_of(found)
                if any(map(_is_union, slots)) and not any("Binary" in slot.hint for slot in slots):
                    yield found
            elif not isinstance(found, type) and not name.startswith("_"):
                yield found

    def examples(self, hint: Any) -> Iterator[Any]:
        """Values of a type, as JSON."""
        for make in (self.testing.make, self.testing.make.full):
            for cls in self.classes(hint):
                yield self.encode(make(cls))

    def classes(self, hint: Any) -> list[Any]:
        """The classes of models that a type mentions."""
        found: list[Any] = []
        seen: set[str] = set()
        waiting = [hint]
        while waiting:
            one = waiting.pop()
            one = getattr(one, "__forward_arg__", one)
            if isinstance(one, str) and one not in seen:
                seen.add(one)
                waiting.append(self.names.evaluate(one))
            elif is_dataclass(one) and isinstance(one, type):
                found.append(one)
            elif get_origin(one) is not Literal:
                waiting += get_args(one)
        return found

    def is_of(self, value: Any, hint: Any) -> bool:
        """Whether a value is of a type, all of what it holds included."""
        hint = getattr(hint, "__forward_arg__", hint)
        if isinstance(hint, str):
            return self.is_of(value, self.names.evaluate(hint))
        origin, args = get_origin(hint), get_args(hint)
        if hint is Any or hint is object:
            return True
        if origin is Annotated:
            return self.is_of(value, args[0])
        if origin in (Union, UnionType):
            return any(self.is_of(value, arg) for arg in args)
        if origin is Literal:
            is_open = len(args) > 1  # of several, others of their type pass
            return any(type(value) is type(arg) and (is_open or value == arg) for arg in args)
        if origin is list:
            return type(value) is list and all(self.is_of(item, args[0]) for item in value)
        if origin is dict:
            return type(value) is dict and all(self.is_of(item, args[1]) for item in value.values())
        if origin is tuple:
            return type(value) is tuple
        if hint is None or hint is type(None):
            return value is None
        return self._is_instance(value, hint)

    def _is_instance(self, value: Any, hint: Any) -> bool:
        if hint is self.facts.Unset:
            return isinstance(value, hint)
        if is_dataclass(hint):
            hints = {slot.name: slot.hint for slot in self.hints.slots_of(hint)}
            return type(value) is hint and all(
                self.is_of(getattr(value, f.name), hints[f.name]) for f in fields(hint) if f.name in hints
            )
        if hint is float:  # an integer that a float cannot say stays one
            return type(value) in (float, int)
        return isinstance(value, hint) if issubclass(hint, Enum) else type(value) is hint
