"""What is written of values that fit their annotations, and of those that do not."""

from __future__ import annotations

import random
from dataclasses import dataclass, field, make_dataclass
from datetime import UTC, datetime
from enum import Enum
from typing import Any, Literal

import pytest
from runtime import EXTRA, UNSET, OpenStr, Unset, encode, wire


class Kind(OpenStr):
    A = "a"


class Number(Enum):
    ONE = 1


@dataclass(slots=True, kw_only=True)
class Inner:
    n: int


INNER = Inner(n=1)
MOMENT = datetime(2024, 2, 29, 12, tzinfo=UTC)
WRITTEN: list[tuple[Any, Any]] = [
    ("x", "x"),
    (1, 1),
    (True, True),
    (1.5, 1.5),
    (None, None),
    (Kind.A, "a"),
    (Kind("b"), "b"),
    (Number.ONE, 1),
    (MOMENT, "2024-02-29T12:00:00Z"),
    (INNER, {"n": 1}),
    ([1, "a", None], [1, "a", None]),
    ([1, MOMENT], [1, "2024-02-29T12:00:00Z"]),
    ({"a": [Kind.A]}, {"a": ["a"]}),
]


@dataclass(slots=True, kw_only=True)
class Narrow:
    text: str = field(metadata=wire("the text"))
    const: Literal["a", "b"] = "a"
    kind: Kind
    kind_or_null: Kind | None
    when: datetime
    inner: Inner | None
    note: str | None = None
    number: Number | Unset | None = UNSET
    later: datetime | Unset | None = UNSET
    names: list[str] | None = None
    extra: dict[str, Any] = field(default_factory=dict, metadata=EXTRA)


WIDE = make_dataclass("Wide", [(f"f{n}", int) for n in range(9)], bases=(Narrow,), slots=True, kw_only=True)


@pytest.mark.parametrize("cls", [Narrow, WIDE])
@pytest.mark.parametrize("fits", [True, False])
def test_every_value_in_every_field(cls: Any, fits: bool) -> None:
    random_ = random.Random(1)
    own: dict[str, Any] = {"text": "x", "const": "a", "kind": Kind.A, "kind_or_null": None, "when": MOMENT}
    own |= {"inner": INNER, "note": "x", "number": None, "later": MOMENT, "names": ["a"]}
    own |= {f"f{n}": n for n in range(9)} if cls is WIDE else {}
    for _ in range(400):
        values = dict(own)
        for name in random_.sample(sorted(own), 3):
            if name in ("note", "number", "later", "names"):
                values[name] = random_.choice([UNSET, None])
            if not fits:
                values[name] = random_.choice([*(value for value, _ in WRITTEN), UNSET])
        order = [f.name for f in cls.__dataclass_fields__.values() if f.name in values]
        written = {
            ("the text" if n == "text" else n): json(values[n]) for n in order if is_there(n, values[n])
        }
        made = encode(cls(**values))
        assert made == written
        assert list(made) == list(written)
        assert list(map(type, made.values())) == list(map(type, written.values()))


def is_there(name: str, value: Any) -> bool:
    return value is not UNSET and not (value is None and name in ("note", "names"))


def json(value: Any) -> Any:
    return next((text for known, text in WRITTEN if known is value), value)


def test_extra_never_takes_the_place_of_a_described_property() -> None:
    inner = Narrow(text="x", kind=Kind.A, kind_or_null=Kind.A, when=MOMENT, inner=None)
    inner.extra = {"note": 1, "new": MOMENT}
    assert encode(inner) == {
        "the text": "x",
        "const": "a",
        "kind": "a",
        "kind_or_null": "a",
        "when": "2024-02-29T12:00:00Z",
        "inner": None,
        "new": "2024-02-29T12:00:00Z",
    }


class Text(str):
    pass


def test_subclasses_are_written_as_what_they_are() -> None:
    made = encode(Narrow(text=Text("x"), kind=Kind.A, kind_or_null=None, when=MOMENT, inner=None))
    assert made["the text"] == "x"
    assert encode([Text("x"), 1]) == ["x", 1]
