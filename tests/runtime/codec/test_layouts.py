"""Objects of one class with ever other properties: what is read does not depend on what came before."""

from __future__ import annotations

import random
from dataclasses import dataclass, field, make_dataclass
from typing import Any

import pytest
from runtime import EXTRA, UNSET, DecodeError, Drift, OpenStr, Unset, decode, wire
from runtime.codec.exec_namespace import Scope


class Kind(OpenStr):
    A = "a"


def narrow() -> Any:
    @dataclass(slots=True, kw_only=True)
    class Narrow:
        id: int
        kind: Kind = field(metadata=wire("the kind"))
        note: str | Unset | None = UNSET
        tags: list[str] = field(default_factory=list)
        extra: dict[str, Any] = field(default_factory=dict, metadata=EXTRA)

    return Narrow


def wide() -> Any:
    fields: list[Any] = [(f"f{n}", int) for n in range(9)]
    fields += [(f"g{n}", str | None, field(default=None)) for n in range(9)]
    fields.append(("extra", dict[str, Any], field(default_factory=dict, metadata=EXTRA)))
    return make_dataclass("Wide", fields, slots=True, kw_only=True)


def objects(cls: Any, count: int, seed: int) -> Any:
    """Objects, and the arguments for what they are; required properties come first."""
    random_ = random.Random(seed)
    for _ in range(count):
        if cls.__name__ == "Narrow":
            value: dict[str, Any] = {"id": random_.randrange(9), "the kind": random_.choice(["a", "b"])}
            arguments: dict[str, Any] = {"id": value["id"], "kind": Kind(value["the kind"])}
            choices: dict[str, Any] = {"note": None, "tags": ["x"]}
        else:
            value = {f"f{n}": n for n in range(9)}
            arguments = dict(value)
            choices = {f"g{n}": "x" for n in range(random_.choice([1, 9]))}
        chosen = {k: v for k, v in choices.items() if random_.random() < 0.5}
        others = {k: [1] for k in ("new", "newer") if random_.random() < 0.2}
        items = list((value | chosen | others).items())
        random_.shuffle(items)
        yield dict(items), arguments | chosen, {k: v for k, v in items if k in others}


@pytest.mark.parametrize("make", [narrow, wide])
@pytest.mark.parametrize("seed", range(4))
def test_every_object_reads_as_if_it_were_the_first(make: Any, seed: int) -> None:
    cls = make()
    for value, arguments, others in objects(cls, 800, seed):
        made = decode(cls, value)
        assert made == cls(**arguments, extra=others)
        assert list(made.extra) == list(others)


@pytest.mark.parametrize("make", [narrow, wide])
def test_a_class_has_one_function(make: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    code = Scope.code

    def spied(scope: Scope, lines: list[str]) -> Any:
        made.append("\n".join(lines))
        return code(scope, lines)

    monkeypatch.setattr(Scope, "code", spied)
    cls = make()
    for value, _, _ in objects(cls, 300, 1):
        decode(cls, value)
    assert sum(" o = " in text for text in made) == 1


def test_objects_that_differ_by_as_many_as_they_share() -> None:
    cls = narrow()
    for _ in range(2):
        assert decode(cls, {"id": 1, "the kind": "a", "note": "x"}).note == "x"
        assert decode(cls, {"id": 1, "the kind": "a", "other": "x"}).extra == {"other": "x"}
        assert decode(cls, {"id": 1, "the kind": "a", "tags": []}).tags == []
        with pytest.raises(DecodeError, match=r"^\$\.id: required property is missing"):
            decode(cls, {"the kind": "a", "note": "x", "other": 1})
        with pytest.raises(DecodeError, match=r"^\$\.note: expected string, got integer"):
            decode(cls, {"id": 1, "the kind": "a", "note": 1})
        assert decode(cls, {"id": 1.0, "the kind": "a", "note": "x"}).id == 1


def test_defaults_are_nobody_elses() -> None:
    cls = narrow()
    one, two = (decode(cls, {"id": 1, "the kind": "a"}) for _ in range(2))
    one.tags.append("x")
    one.extra["x"] = 1
    assert (two.tags, two.extra) == ([], {})


def test_what_a_closed_class_has_no_place_for_is_told_each_time() -> None:
    cls = make_dataclass("Closed", [("a", int)], slots=True)
    drifts: list[Drift] = []
    for _ in range(200):
        assert decode(cls, {"a": 1}) == cls(1)
        assert decode(cls, {"a": 1, "b": 1}, on_drift=drifts.append) == cls(1)
    assert [str(d.path) for d in drifts] == ["$.b"] * 200
