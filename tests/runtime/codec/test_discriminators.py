"""Which variant a discriminator means, and what becomes of values that mean none."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field, make_dataclass
from enum import Enum
from itertools import count
from typing import Annotated, Any, Literal

import pytest
from runtime import EXTRA, DecodeError, Drift, Format, OpenStr, decode, encode, tagged

from .test_unions import A, Anything, B, Phone

THIS = sys.modules[__name__]


@dataclass(slots=True, kw_only=True)
class Perhaps:
    kind: Literal["perhaps"] | None = "perhaps"
    x: int


Tag = Annotated["A | B | None", tagged("kind", {"a": "A", "b": "B", "old": "A"})]
Default = Annotated["Perhaps | B", tagged("kind", {"b": "B"}, "Perhaps")]
Fallback = Annotated["B | Anything", tagged("kind", {"b": "B"}, "Anything")]


@dataclass(slots=True, kw_only=True)
class Holder:
    one: Tag
    many: list[Tag] | None = None


def test_discriminator() -> None:
    made = decode(Holder, {"one": {"kind": "b", "x": 1}, "many": [{"kind": "a", "x": 2}, None]})
    assert made == Holder(one=B(x=1), many=[A(x=2), None])
    assert decode(Holder, {"one": None}) == Holder(one=None)


@dataclass(slots=True, kw_only=True)
class Animal:
    kind: str | None = None
    name: str | None = None
    extra: dict[str, Any] = field(default_factory=dict, repr=False, metadata=EXTRA)


@dataclass(slots=True, kw_only=True)
class Bird(Animal):
    wings: int


@dataclass(slots=True, kw_only=True)
class Told(Animal):
    kind: str


Extended = Annotated["Bird | Animal", tagged("kind", {"bird": "Bird"}, base="Animal")]
Required = Annotated["Bird | Told", tagged("kind", {"bird": "Bird"}, base="Told")]


@pytest.mark.parametrize("strict", [False, True])
@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ({"kind": "cow", "name": "x", "milk": 1}, "names no variant of the union"),
        ({"kind": "Bird", "wings": 2}, "names no variant of the union"),
        ({"kind": None, "name": "x"}, "names no variant of the union"),
        ({"name": "x", "milk": 1}, "is missing, so no variant of the union is named"),
    ],
)
def test_what_names_no_variant_is_the_base_and_a_drift(value: Any, reason: str, strict: bool) -> None:
    drifts: list[Drift] = []
    made = decode(list[Extended], [value], strict=strict, on_drift=drifts.append, namespace=THIS)[0]
    rest = {key: found for key, found in value.items() if key not in ("kind", "name")}
    assert made == Animal(kind=value.get("kind"), name=value.get("name"), extra=rest)
    assert [str(drift) for drift in drifts] == [f"$[0].kind: {reason}"]
    assert encode(made) == {key: found for key, found in value.items() if found is not None}


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ({"name": "x"}, "required property is missing"),
        ({"kind": None, "name": "x"}, "expected string, got null"),
        ({"kind": 3, "name": "x"}, "expected string, got integer"),
        ({"kind": ["bird"]}, "expected string, got array"),
    ],
)
def test_a_base_that_needs_the_property_tells_of_it_once(value: Any, reason: str) -> None:
    drifts: list[Drift] = []
    decode(Required, value, strict=False, on_drift=drifts.append, namespace=THIS)
    assert [str(drift) for drift in drifts] == [f"$.kind: {reason}"]
    drifts.clear()
    with pytest.raises(DecodeError, match=rf"\$\.kind: {reason}"):
        decode(Required, value, on_drift=drifts.append, namespace=THIS)
    assert drifts == []


def test_what_else_does_not_fit_a_base_is_told_beside() -> None:
    drifts: list[Drift] = []
    decode(Required, {"kind": "cow", "name": 3}, strict=False, on_drift=drifts.append, namespace=THIS)
    assert [str(drift) for drift in drifts] == [
        "$.name: expected string, got integer",
        "$.kind: names no variant of the union",
    ]


def test_a_base_takes_nothing_that_is_another_variant_of_a_union() -> None:
    drifts: list[Drift] = []
    made = decode(Extended | Phone, {"number": "1"}, on_drift=drifts.append, namespace=THIS)
    assert (made, drifts) == (Phone(number="1"), [])


@pytest.mark.parametrize("strict", [False, True])
def test_an_unknown_value_of_the_discriminator_gives_the_raw_object(strict: bool) -> None:
    drifts: list[Drift] = []
    raw: Any = {"kind": "new", "y": [1]}
    made = decode(Holder, {"one": raw, "many": [raw]}, strict=strict, on_drift=drifts.append)
    assert made == Holder(one=raw, many=[raw])
    assert [str(d) for d in drifts] == [
        "$.one.kind: names no variant of the union",
        "$.many[0].kind: names no variant of the union",
    ]
    assert encode(made) == {"one": raw, "many": [raw]}


@pytest.mark.parametrize(
    ("data", "error"),
    [
        ({"x": 1}, "$.one.kind: required property is missing"),
        ("x", "$.one: expected object, got string"),
        ({"kind": "a", "x": "1"}, "$.one.x: expected integer, got string"),
        ({"kind": "old", "x": 1}, '$.one.kind: expected "a"'),
    ],
)
def test_discriminated_values_that_do_not_fit(data: Any, error: str) -> None:
    with pytest.raises(DecodeError) as caught:
        decode(Holder, {"one": data})
    assert f"{caught.value.path}: {caught.value.reason}" == error
    drifts: list[Drift] = []
    made = decode(Holder, {"one": data}, strict=False, on_drift=drifts.append)
    assert [str(d) for d in drifts] == [error]
    assert encode(made) == {"one": data}


def test_default_variant() -> None:
    module = sys.modules[__name__]
    assert decode(Default, {"x": 1}, namespace=module) == Perhaps(kind=None, x=1)
    assert decode(Default, {"kind": "b", "x": 1}, namespace=module) == B(x=1)


@pytest.mark.parametrize("kind", ["new", 1, None, ["b"]])
def test_the_default_variant_takes_values_that_no_variant_has(kind: Any) -> None:
    drifts: list[Drift] = []
    data = {"kind": kind, "x": 1}
    made = decode(Fallback, data, namespace=sys.modules[__name__], on_drift=drifts.append)
    assert made == Anything(extra=data)
    assert drifts == []


def test_the_default_variant_does_not_take_what_is_no_object() -> None:
    with pytest.raises(DecodeError, match="expected object, got string"):
        decode(Fallback, "x", namespace=sys.modules[__name__])


class OpenKind(OpenStr):
    A = "a"


class ClosedKind(Enum):
    A = "a"


NUMBERS = count()
WORDS = Format(lambda text: [text], lambda words: words[0])


@pytest.mark.parametrize(
    ("hint", "tags", "kinds"),
    [
        (Literal["a"], ["a"], ["a"]),
        (Literal["a", "b"], ["a", "b"], ["a", "b"]),
        (OpenKind, ["a", "b"], [OpenKind.A, OpenKind("b")]),
        (ClosedKind, ["a"], [ClosedKind.A]),
        (str, ["a", "b"], ["a", "b"]),
        (Annotated[list[str], WORDS], ["a", "b"], [["a"], ["b"]]),
    ],
)
def test_a_variant_holds_the_value_that_has_told_it(hint: Any, tags: Any, kinds: Any) -> None:
    variant, holder = holding(hint, tags)
    for n in range(3):
        made = decode(holder, {"many": [{"kind": tag, "x": n} for tag in tags]})
        assert made.many == [variant(kind=kind, x=n) for kind in kinds]
        with pytest.raises(DecodeError, match=r"^\$\.many\[0\]\.x: expected integer, got string"):
            decode(holder, {"many": [{"kind": tags[0], "x": "1"}]})
        with pytest.raises(DecodeError, match=r"^\$\.kind: "):
            decode(variant, {"kind": 1, "x": n})


def test_variants_share_nothing_that_changes() -> None:
    _, holder = holding(Annotated[list[str], WORDS], ["a"])
    for _ in range(3):
        one, two = decode(holder, {"many": [{"kind": "a", "x": 1}] * 2}).many
        one.kind.append("b")
        assert two.kind == ["a"]


def holding(hint: Any, tags: list[str]) -> tuple[Any, Any]:
    """A variant whose tag is of some type, and a class that has a list of a union of it."""
    name = f"Variant{next(NUMBERS)}"  # what a name means is remembered
    variant = make_dataclass(name, [("kind", hint), ("x", int)], slots=True, kw_only=True)
    setattr(sys.modules[__name__], name, variant)
    union: Any = Annotated[Any, tagged("kind", dict.fromkeys(tags, name))]
    holder = make_dataclass("Holder", [("many", list[union])], slots=True)
    holder.__module__ = __name__  # where names in annotations are looked up
    return variant, holder
