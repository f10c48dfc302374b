"""Which variant of a union wins when."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Literal
from uuid import UUID

import pytest
from runtime import EXTRA, UNSET, DecodeError, Drift, OpenStr, decode, encode

THIS = sys.modules[__name__]


@dataclass(slots=True, kw_only=True)
class A:
    kind: Literal["a"] = "a"
    x: int
    extra: dict[str, Any] = field(default_factory=dict, repr=False, metadata=EXTRA)


@dataclass(slots=True, kw_only=True)
class B:
    kind: Literal["b"] = "b"
    x: int
    extra: dict[str, Any] = field(default_factory=dict, repr=False, metadata=EXTRA)


@dataclass(slots=True, kw_only=True)
class Email:
    address: str
    name: str | None = None
    extra: dict[str, Any] = field(default_factory=dict, repr=False, metadata=EXTRA)


@dataclass(slots=True, kw_only=True)
class Phone:
    number: str
    name: str | None = None
    extra: dict[str, Any] = field(default_factory=dict, repr=False, metadata=EXTRA)


@dataclass(slots=True, kw_only=True)
class Small:
    a: int
    extra: dict[str, Any] = field(default_factory=dict, repr=False, metadata=EXTRA)


@dataclass(slots=True, kw_only=True)
class Large:
    a: int
    b: str | None = None
    extra: dict[str, Any] = field(default_factory=dict, repr=False, metadata=EXTRA)


@dataclass(slots=True, kw_only=True)
class Larger:
    a: int
    b: str
    extra: dict[str, Any] = field(default_factory=dict, repr=False, metadata=EXTRA)


@dataclass(slots=True, kw_only=True)
class ClosedSmall:
    a: int


@dataclass(slots=True, kw_only=True)
class Deep:
    inner: Small | Large
    deep: Deep | list[Deep] | None = None
    extra: dict[str, Any] = field(default_factory=dict, repr=False, metadata=EXTRA)


@dataclass(slots=True, kw_only=True)
class Deeper:
    inner: Large
    more: int | None = None
    extra: dict[str, Any] = field(default_factory=dict, repr=False, metadata=EXTRA)


@dataclass(slots=True, kw_only=True)
class Anything:
    extra: dict[str, Any] = field(default_factory=dict, repr=False, metadata=EXTRA)


@dataclass(slots=True, kw_only=True)
class Empty:
    kind: Literal["empty"] = "empty"


@dataclass(slots=True, kw_only=True)
class Other:
    kind: Literal["other"] = "other"


class Colour(OpenStr):
    RED = "red"


class Shape(OpenStr):
    ROUND = "round"


MOMENT = datetime.fromisoformat("2024-01-01T00:00:00Z")

TABLE: list[tuple[Any, Any, Any]] = [
    # constants
    (A | B, {"kind": "b", "x": 1}, B(x=1)),
    (A | B, {"kind": "b", "x": 1, "y": 2}, B(x=1, extra={"y": 2})),
    (A | B, {"kind": "a", "x": 1}, A(x=1)),
    (A | Small, {"kind": "a", "x": 1, "a": 1}, A(x=1, extra={"a": 1})),
    (Small | A, {"kind": "c", "x": 1, "a": 1}, Small(a=1, extra={"kind": "c", "x": 1})),
    (A | Small, {"x": 1, "a": 1}, Small(a=1, extra={"x": 1})),
    (Empty | Anything, {}, Anything()),
    (Empty | Anything, {"kind": "empty"}, Empty()),
    (Literal["x"] | int, "x", "x"),
    (Literal["x", 1] | bool, 1, 1),
    # JSON types
    (int | str, "1", "1"),
    (int | str, 1, 1),
    (str | int | None, None, None),
    (bool | int, True, True),
    (bool | int, 1, 1),
    (int | float, 3, 3),
    (float | int, 3, 3),
    (float | int, 3.5, 3.5),
    (float | str, 3, 3.0),
    (list[int] | int, [1], [1]),
    (list[int] | A, {"kind": "a", "x": 1}, A(x=1)),
    (A | str, "a", "a"),
    (dict[str, int] | list[int], {"a": 1}, {"a": 1}),
    # required properties
    (Email | Phone, {"number": "1", "name": "n"}, Phone(number="1", name="n")),
    (Email | Phone, {"address": "a", "x": 1}, Email(address="a", extra={"x": 1})),
    (Small | Larger, {"a": 1, "b": "x"}, Larger(a=1, b="x")),
    (Small | Larger, {"a": 1}, Small(a=1)),
    (Email | dict[str, int], {"a": 1}, {"a": 1}),
    (Email | dict[str, str], {"address": "a"}, Email(address="a")),
    # the first that fits exactly, then the first that fits
    (Small | Large, {"a": 1, "b": "x"}, Large(a=1, b="x")),
    (Small | Large, {"a": 1}, Small(a=1)),
    (Large | Small, {"a": 1}, Large(a=1)),
    (Small | Large, {"a": 1, "c": 1}, Small(a=1, extra={"c": 1})),
    (Large | Small, {"a": 1, "b": 2}, Small(a=1, extra={"b": 2})),
    (Deep | Deeper, {"inner": {"a": 1}, "more": 1}, Deeper(inner=Large(a=1), more=1)),
    (Deeper | Deep, {"inner": {"a": 1, "z": 1}}, Deeper(inner=Large(a=1, extra={"z": 1}))),
    (ClosedSmall | Large, {"a": 1, "b": "x"}, Large(a=1, b="x")),
    (Colour | Shape, "round", Shape.ROUND),
    (Colour | Shape, "new", Colour("new")),
    (Colour | str, "new", "new"),
    (Colour | str, "red", Colour.RED),
    (datetime | str, "2024-01-01T00:00:00Z", MOMENT),
    (datetime | str, "soon", "soon"),
    (str | datetime, "2024-01-01T00:00:00Z", "2024-01-01T00:00:00Z"),
    (UUID | datetime, "2024-01-01T00:00:00Z", MOMENT),
    # arrays
    (list[int] | list[str], ["a"], ["a"]),
    (list[int] | list[str], [], []),
    (list[Small] | list[Large], [{"a": 1}, {"a": 1, "b": "x"}], [Large(a=1), Large(a=1, b="x")]),
    (list[Email | Phone], [{"number": "1"}], [Phone(number="1")]),
    (tuple[int, str] | list[int], [1, 2], [1, 2]),
    # nested
    (dict[str, list[int] | int] | str, {"a": [1], "b": 2}, {"a": [1], "b": 2}),
    (
        Deep,
        {"inner": {"a": 1, "b": "x"}, "deep": [{"inner": {"a": 1}}]},
        Deep(inner=Large(a=1, b="x"), deep=[Deep(inner=Small(a=1))]),
    ),
]


@pytest.mark.parametrize(("type_", "data", "value"), TABLE)
def test_the_variant(type_: Any, data: Any, value: Any) -> None:
    drifts: list[Drift] = []
    for strict in (False, True):
        made = decode(type_, data, strict=strict, on_drift=drifts.append)
        assert made == value
        assert type(made) is type(value)
        assert encode(made) == data
    assert drifts == []


@pytest.mark.parametrize(
    ("type_", "data", "error"),
    [
        (int | str, [], "$: expected integer or string, got array"),
        (A | B, {"kind": "c", "x": 1}, "$: no variant of the union fits"),
        (A | B, {"kind": "b", "x": "1"}, "$.x: expected integer, got string"),
        (Email | Phone, {}, "$: no variant of the union fits"),
        (Email | Phone, {"address": 1}, "$.address: expected string, got integer"),
        (Small | Large, {"a": "x"}, "$: no variant of the union fits"),
        (datetime | UUID, "x", "$: no variant of the union fits"),
        (list[int | str], [1, None], "$[1]: expected integer or string, got null"),
        (A | None, {"kind": "a", "x": None}, "$.x: expected integer, got null"),
        (A | None, {"x": 1}, "$.kind: required property is missing"),
        (A | B, {"x": 1}, "$: no variant of the union fits"),
        (Empty | Other, {}, "$: no variant of the union fits"),
    ],
)
def test_no_variant(type_: Any, data: Any, error: str) -> None:
    with pytest.raises(DecodeError) as caught:
        decode(type_, data)
    assert f"{caught.value.path}: {caught.value.reason}" == error
    drifts: list[Drift] = []
    made = decode(type_, data, strict=False, on_drift=drifts.append)
    assert [str(d) for d in drifts] == [error]
    assert encode(made) == data


@pytest.mark.parametrize("order", [Email | Phone, Phone | Email])
def test_an_object_with_what_only_one_has_and_what_only_another_has(order: Any) -> None:
    first = order.__args__[0]
    for _ in range(2):
        assert decode(order, {"address": "a"}) == Email(address="a")
        assert decode(order, {"number": "1"}) == Phone(number="1")
        assert type(decode(order, {"number": "1", "address": "a"})) is first
        assert type(decode(order, {"address": "a", "number": "1"})) is first
        with pytest.raises(DecodeError, match="no variant of the union fits"):
            decode(order, {"name": "a"})


def test_drift_inside_the_variant_that_fits() -> None:
    drifts: list[Drift] = []
    made = decode(ClosedSmall | Email, {"a": 1, "z": 1}, on_drift=drifts.append)
    assert made == ClosedSmall(a=1)
    assert drifts == [Drift("$.z", "property is not described")]
    drifts.clear()
    both = decode(list[ClosedSmall] | list[Small], [{"a": 1, "z": 1}], on_drift=drifts.append)
    assert both == [ClosedSmall(a=1)]
    assert drifts == [Drift("$[0].z", "property is not described")]


@dataclass(slots=True, kw_only=True)
class Left:
    child: Left | Right | None = None
    extra: dict[str, Any] = field(default_factory=dict, repr=False, metadata=EXTRA)


@dataclass(slots=True, kw_only=True)
class Right:
    child: Left | Right | None = None
    extra: dict[str, Any] = field(default_factory=dict, repr=False, metadata=EXTRA)


@pytest.mark.parametrize("end", [{}, {"child": {}}, {"z": 1}, 1, {"child": "x"}])
def test_variants_that_cannot_be_told_apart_take_no_exponential_time(end: Any) -> None:
    data = end
    for _ in range(60):
        data = {"child": data}
    made = decode(Left | Right, data, strict=False)
    assert encode(made) == data


@dataclass(slots=True, kw_only=True)
class Opened:
    at: datetime
    by: str
    extra: dict[str, Any] = field(default_factory=dict, repr=False, metadata=EXTRA)


@dataclass(slots=True, kw_only=True)
class Closed:
    at: datetime
    by: str
    why: str | None = None


NO_OFFSET = "expected date-time with an offset, got one without"


@pytest.mark.parametrize(
    ("type_", "value", "made", "told"),
    [
        (datetime | None, "2024-01-01T00:00:00", datetime(2024, 1, 1), [f"$: {NO_OFFSET}"]),
        (datetime | date, "2024-01-01T00:00:00", datetime(2024, 1, 1), [f"$: {NO_OFFSET}"]),
        (datetime | str, "2024-01-01T00:00:00", "2024-01-01T00:00:00", []),
        (
            Opened | Closed,
            {"at": "2024-01-01T00:00:00", "by": "me", "why": "late"},
            Closed(at=datetime(2024, 1, 1), by="me", why="late"),
            [f"$.at: {NO_OFFSET}"],
        ),
        (
            list[Opened | Closed],
            [{"at": "2024-01-01T00:00:00", "by": "me"}],
            [Opened(at=datetime(2024, 1, 1), by="me")],
            [f"$[0].at: {NO_OFFSET}"],
        ),
        (
            Opened | Closed,
            {"at": "yesterday", "by": "me"},
            {"at": "yesterday", "by": "me"},
            ["$: no variant of the union fits"],
        ),
    ],
)
def test_a_datetime_without_offset_chooses_a_variant_where_none_fits(
    type_: Any, value: Any, made: Any, told: list[str]
) -> None:
    drifts: list[Drift] = []
    assert decode(type_, value, strict=False, on_drift=drifts.append) == made
    assert [str(drift) for drift in drifts] == told
    if told:
        with pytest.raises(DecodeError):
            decode(type_, value)


# --- whichever fits, where nothing says which ------------------------------------------------


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"a": 1}, Small(a=1)),
        ({"a": 1, "b": "x"}, Large(a=1, b="x")),
        ({"a": 1, "c": 2}, Small(a=1, extra={"c": 2})),
    ],
)
def test_the_first_type_that_describes_all_of_a_value_fits_best(value: object, expected: object) -> None:
    drifts: list[Drift] = []
    assert decode("_Either[Small, Large]", value, namespace=THIS, on_drift=drifts.append) == expected
    assert not drifts


@pytest.mark.parametrize(
    ("value", "expected", "told"),
    [
        ({"a": "x", "b": []}, Small(a="x", extra={"b": []}), ["$.a: expected integer, got string"]),  # type: ignore[arg-type]
        ({"b": 1}, Small(a=UNSET, extra={"b": 1}), ["$.a: required property is missing"]),  # type: ignore[arg-type]
        ({"a": 1.5, "b": "x"}, Large(a=1.5, b="x"), ["$.a: expected integer, got number"]),  # type: ignore[arg-type]
        ([], [], ["$: no described type fits"]),
    ],
)
def test_where_no_type_fits_it_is_the_closest(value: object, expected: object, told: list[str]) -> None:
    drifts: list[Drift] = []
    made = decode("_Either[Small, Large]", value, strict=False, namespace=THIS, on_drift=drifts.append)
    assert made == expected
    assert [f"{drift.path}: {drift.reason}" for drift in drifts] == told
    with pytest.raises(DecodeError) as caught:
        decode("_Either[Small, Large]", value, namespace=THIS)
    assert str(caught.value).startswith(told[0].partition(",")[0])


def test_a_date_time_without_an_offset_fits_where_such_are_kept() -> None:
    drifts: list[Drift] = []
    made = decode("_Either[int, datetime]", "2026-01-31T12:00:00", strict=False, on_drift=drifts.append)
    assert made == datetime(2026, 1, 31, 12)
    assert len(drifts) == 1
