"""What a model makes of properties that are there, absent, null, unknown or wrong."""

from __future__ import annotations

import copy
import dataclasses
import math
import pickle
from dataclasses import dataclass, field
from typing import Any, Literal

import pytest
from runtime import EXTRA, UNSET, DecodeError, Drift, OpenInt, OpenStr, Unset, decode, encode, wire


class Colour(OpenStr):
    RED = "red"
    NONE = ""


class Size(OpenInt):
    ONE = 1
    TWO = 2


@dataclass(slots=True, kw_only=True)
class Item:
    id: int
    note: str | None
    name: str | None = None
    maybe: int | Unset | None = UNSET
    colour: Colour | None = None
    size: Size | None = None
    ratio: float | None = None
    kind: Literal["item"] | None = "item"
    class_: str | None = field(default=None, metadata=wire("class"))
    limit: int = 10
    tags: list[str] = field(default_factory=list)
    extra: dict[str, Any] = field(default_factory=dict, repr=False, metadata=EXTRA)


class Kind(OpenStr):
    CAT = "cat"
    DOG = "dog"


@dataclass(slots=True, kw_only=True)
class Cat:
    kind: Literal["cat"] = "cat"
    version: Literal[1] = field(default=1, metadata=wire("v"))
    old: Literal[True] | None = True
    of: Literal[Kind.CAT] = Kind.CAT
    group: Literal[Kind.CAT, Kind.DOG] | None = None


@dataclass(slots=True, kw_only=True)
class Closed:
    a: int
    inner: Closed | None = None


@dataclass(slots=True, kw_only=True)
class Counts:
    name: str
    extra: dict[str, int] = field(default_factory=dict, repr=False, metadata=EXTRA)


def read(data: Any, type_: Any = Item) -> tuple[Any, list[str]]:
    """With `strict=False`, with the drift."""
    drifts: list[Drift] = []
    return decode(type_, data, strict=False, on_drift=drifts.append), [str(d) for d in drifts]


def fails(type_: Any, data: Any) -> str:
    with pytest.raises(DecodeError) as caught:
        decode(type_, data)
    return f"{caught.value.path}: {caught.value.reason}"


def test_absent_properties() -> None:
    item = decode(Item, {"id": 1, "note": None})
    assert item == Item(id=1, note=None, kind=None)
    assert (item.name, item.maybe, item.limit, item.tags, item.extra) == (None, UNSET, 10, [], {})
    assert item.tags is not decode(Item, {"id": 1, "note": None}).tags


def test_null() -> None:
    data = {"id": 1, "note": None, "name": None, "maybe": None, "limit": None, "tags": None}
    item, drifts = read(data)
    assert (item.name, item.maybe, item.limit, item.tags) == (None, None, 10, [])
    assert drifts == []
    assert fails(Item, {"id": None, "note": None}) == "$.id: expected integer, got null"
    item, drifts = read({"id": None, "note": None})
    assert item.id is None
    assert drifts == ["$.id: expected integer, got null"]


def test_missing() -> None:
    assert fails(Item, {"id": 1}) == "$.note: required property is missing"
    item, drifts = read({"id": 1})
    assert item.note is UNSET
    assert not item.note
    assert drifts == ["$.note: required property is missing"]
    assert encode(item) == {"id": 1, "limit": 10, "tags": []}


WHOLE = {"kind": "cat", "v": 1, "old": True, "of": "cat"}


def test_constants_are_sent_and_need_not_be_given() -> None:
    assert encode(Cat()) == WHOLE
    assert encode(Cat(old=None, group=Kind.DOG)) == {"kind": "cat", "v": 1, "of": "cat", "group": "dog"}


@pytest.mark.parametrize("missing", ["kind", "v", "of"])
def test_a_required_constant_that_is_missing_is_not_made_up(missing: str) -> None:
    data = {wire: value for wire, value in WHOLE.items() if wire != missing}
    reason = f"$.{missing}: required property is missing"
    for _ in range(3):
        assert fails(Cat, data) == reason
    cat, drifts = read(data, Cat)
    assert drifts == [reason]
    assert encode(cat) == data


def test_an_optional_constant_that_is_missing_is_none() -> None:
    data = {"kind": "cat", "v": 1, "of": "cat"}
    for absent in (data, {**data, "old": None}):
        for _ in range(3):
            cat = decode(Cat, absent)
            assert cat == Cat(old=None)
            assert encode(cat) == data


def test_constants_that_are_members_of_an_enum() -> None:
    cat = decode(Cat, {**WHOLE, "group": "dog"})
    assert cat == Cat(group=Kind.DOG)
    assert type(cat.of) is type(cat.group) is Kind
    assert type(encode(cat)["of"]) is str
    assert fails(Cat, {**WHOLE, "of": "dog"}) == '$.of: expected "cat"'
    assert decode(Cat, {**WHOLE, "group": "cow"}).group == Kind("cow")
    assert fails(Cat, {**WHOLE, "of": 1}) == '$.of: expected "cat", got integer'


def test_what_is_sent() -> None:
    item = Item(id=1, note=None, maybe=None)
    assert encode(item) == {"id": 1, "note": None, "maybe": None, "kind": "item", "limit": 10, "tags": []}
    item = Item(id=1, note="", maybe=3, class_="x", colour=Colour.RED, size=Size.TWO)
    assert encode(item) == {
        "id": 1,
        "note": "",
        "maybe": 3,
        "colour": "red",
        "size": 2,
        "kind": "item",
        "class": "x",
        "limit": 10,
        "tags": [],
    }
    assert [type(x) for x in (encode(item)["colour"], encode(item)["size"])] == [str, int]


def test_unknown_properties_stay() -> None:
    data = {"id": 1, "note": "n", "kind": "item", "limit": 10, "tags": [], "__class__": 1, "new": {"a": [1]}}
    item = decode(Item, data)
    assert type(item) is Item
    assert item.extra == {"__class__": 1, "new": {"a": [1]}}
    assert encode(item) == data


def test_extra_never_overrides() -> None:
    item = Item(id=1, note=None, extra={"id": 2, "name": "x", "more": Colour.RED})
    assert encode(item)["id"] == 1
    assert "name" not in encode(item)
    assert encode(item)["more"] == "red"


def test_described_extra() -> None:
    assert decode(Counts, {"name": "n", "a": 1, "b": 2.0}).extra == {"a": 1, "b": 2}
    assert fails(Counts, {"name": "n", "a": "x"}) == "$.a: expected integer, got string"
    item, drifts = read({"name": "n", "a": "x", "b": 1}, Counts)
    assert item.extra == {"a": "x", "b": 1}
    assert drifts == ["$.a: expected integer, got string"]
    assert encode(item) == {"name": "n", "a": "x", "b": 1}


def test_closed_models_ignore_and_report() -> None:
    drifts: list[Drift] = []
    data = {"a": 1, "inner": {"a": 2, "b c": 3}}
    closed = decode(Closed, data, on_drift=drifts.append)
    assert closed == Closed(a=1, inner=Closed(a=2))
    assert drifts == [Drift('$.inner["b c"]', "property is not described")]


@pytest.mark.parametrize(
    ("name", "value", "reason"),
    [
        ("id", "1", "expected integer, got string"),
        ("id", True, "expected integer, got boolean"),
        ("id", 1.5, "expected integer, got number"),
        ("id", float("nan"), "expected integer, got number"),
        ("name", 1, "expected string, got integer"),
        ("name", [], "expected string, got array"),
        ("ratio", "1", "expected number, got string"),
        ("ratio", True, "expected number, got boolean"),
        ("ratio", float("inf"), "not a valid number"),
        ("colour", 1, "expected string, got integer"),
        ("colour", [], "expected string, got array"),
        ("size", True, "expected integer, got boolean"),
        ("size", "1", "expected integer, got string"),
        ("kind", "other", 'expected "item"'),
        ("tags", {}, "expected array, got object"),
    ],
)
def test_wrong_values(name: str, value: Any, reason: str) -> None:
    data = {"id": 1, "note": None, name: value}
    assert fails(Item, data) == f"$.{name}: {reason}"
    item, drifts = read(data)
    assert getattr(item, name) is value
    assert drifts == [f"$.{name}: {reason}"]
    if not isinstance(value, float) or math.isfinite(value):
        assert encode(item)[name] == value


def test_several_deviations_are_reported_one_by_one() -> None:
    item, drifts = read({"id": "x", "note": None, "tags": ["a", 1, None], "ratio": "y"})
    assert drifts == [
        "$.id: expected integer, got string",
        "$.ratio: expected number, got string",
        "$.tags[1]: expected string, got integer",
        "$.tags[2]: expected string, got null",
    ]
    assert item.tags == ["a", 1, None]


@pytest.mark.parametrize("value", ["x", 1, None, [], True])
def test_no_object(value: Any) -> None:
    assert fails(Item, value).startswith("$: expected object, got ")
    assert read(value)[0] == value


def test_numbers() -> None:
    assert type(decode(int, 3.0)) is int
    assert type(decode(float, 3)) is float
    assert decode(int, 10**30) == 10**30
    assert decode(float, 2**53 + 1) == 2**53 + 1
    assert decode(float, 10**400) == 10**400


def test_open_enums() -> None:
    item = decode(Item, {"id": 1, "note": None, "colour": "mauve", "size": 7})
    assert (item.colour, item.size) == ("mauve", 7)
    assert isinstance(item.colour, Colour)
    assert not item.colour.is_known
    assert Colour.RED.is_known
    assert item.size is not None
    assert not item.size.is_known
    assert (str(item.colour), str(item.size), f"{item.colour:>6}", f"{item.size:03}") == (
        "mauve",
        "7",
        " mauve",
        "007",
    )
    assert (repr(item.colour), repr(Colour.RED), repr(item.size)) == (
        "Colour('mauve')",
        "Colour.RED",
        "Size(7)",
    )
    assert Colour("mauve") == Colour("mauve") != Colour("other")
    assert hash(Colour("mauve")) == hash("mauve")
    assert list(Colour) == [Colour.RED, Colour.NONE]
    assert decode(Colour, "") is Colour.NONE
    for again in (copy.copy(item), copy.deepcopy(item), pickle.loads(pickle.dumps(item))):
        assert again == item
        assert isinstance(again.colour, Colour)
        assert not again.colour.is_known
    assert encode(item)["colour"] == "mauve"
    assert type(encode(item)["colour"]) is str
    number: Any = 1
    with pytest.raises(ValueError, match="1 is not a valid Colour"):
        Colour(number)


def test_unset() -> None:
    assert pickle.loads(pickle.dumps(UNSET)) is UNSET
    assert copy.deepcopy(UNSET) is UNSET
    assert repr(UNSET) == "UNSET"


def test_models_are_plain_dataclasses() -> None:
    item = decode(Item, {"id": 1, "note": "n", "x": 1})
    assert dataclasses.replace(item, id=2) == Item(id=2, note="n", kind=None, extra={"x": 1})
    assert pickle.loads(pickle.dumps(item)) == copy.deepcopy(item) == item
    assert "extra" not in repr(item)
    match item:
        case Item(id=1, note=note):
            assert note == "n"
        case _:
            pytest.fail("no match")


@dataclass(frozen=True)
class Frozen:
    a: int
    b: str = "b"


@dataclass
class Checked:
    a: int
    twice: int = field(init=False)

    def __post_init__(self) -> None:
        self.twice = self.a * 2


@dataclass
class Parent:
    a: int


@dataclass
class Child(Parent):
    b: list[Parent]


@pytest.mark.parametrize(
    ("type_", "data", "value"),
    [
        (Frozen, {"a": 1}, Frozen(1)),
        (Checked, {"a": 2}, Checked(2)),
        (Child, {"a": 1, "b": [{"a": 2}]}, Child(1, [Parent(2)])),
    ],
)
def test_dataclasses_written_by_hand(type_: Any, data: Any, value: Any) -> None:
    made = decode(type_, data)
    assert made == value
    assert type(made) is type_
    assert decode(type_, encode(made)) == made
    assert fails(type_, {**data, "a": "x"}) == "$.a: expected integer, got string"
