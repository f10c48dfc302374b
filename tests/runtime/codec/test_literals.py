"""A `Literal` of several values is an open enum where it stands; of one value it is a constant."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

import pytest
from runtime import EXTRA, UNSET, DecodeError, Drift, OpenStr, Unset, decode, encode


class Kind(OpenStr):
    CAT = "cat"
    DOG = "dog"
    COW = "cow"


@pytest.mark.parametrize(
    ("type_", "data", "value"),
    [
        (Literal["open", "closed"], "open", "open"),
        (Literal["open", "closed"], "archived", "archived"),
        (Literal["open", "closed"], "", ""),
        (Literal[1, 2], 3, 3),
        (Literal[1, "last"], "first", "first"),
        (Literal[1, "last", True], False, False),
        (list[Literal["a", "b"]], ["b", "c"], ["b", "c"]),
        (dict[str, Literal["a", "b"]], {"k": "c"}, {"k": "c"}),
        (dict[Literal["a", "b"], int], {"c": 1}, {"c": 1}),
        (tuple[Literal["a", "b"], int], ["c", 1], ("c", 1)),
        (Literal["a", "b"] | None, None, None),
        (Literal["a", "b"] | int, 1, 1),
        (Literal[Kind.CAT, Kind.DOG], "dog", Kind.DOG),
        (Literal[Kind.CAT, Kind.DOG], "cow", Kind.COW),
        (Literal[Kind.CAT, Kind.DOG], "owl", Kind("owl")),
    ],
)
@pytest.mark.parametrize("strict", [True, False])
def test_values_that_are_not_described_pass_without_a_drift(
    type_: Any, data: Any, value: Any, strict: bool
) -> None:
    drifts: list[Drift] = []
    made = decode(type_, data, strict=strict, on_drift=drifts.append)
    assert made == value
    assert type(made) is type(value)
    assert drifts == []
    assert encode(made) == data


@pytest.mark.parametrize(
    ("type_", "data", "reason"),
    [
        (Literal["a", "b"], 1, "expected string, got integer"),
        (Literal["a", "b"], ["a"], "expected string, got array"),
        (Literal["a", "b"], {}, "expected string, got object"),
        (Literal["a", "b"], None, "expected string, got null"),
        (Literal[1, 2], True, "expected integer, got boolean"),
        (Literal[1, 2], 1.0, "expected integer, got number"),
        (Literal["a", 1], True, "expected integer or string, got boolean"),
        (Literal["a"], "b", 'expected "a"'),
        (Literal[1], True, "expected 1, got boolean"),
        (Literal[True], 1, "expected true, got integer"),
        (Literal[1], [], "expected 1, got array"),
    ],
)
def test_values_of_another_kind_and_other_constants_do_not_fit(type_: Any, data: Any, reason: str) -> None:
    with pytest.raises(DecodeError) as caught:
        decode(type_, data)
    assert caught.value.reason == reason
    drifts: list[Drift] = []
    assert decode(type_, data, strict=False, on_drift=drifts.append) == data
    assert [drift.reason for drift in drifts] == [reason]


@dataclass(slots=True, kw_only=True)
class Ticket:
    state: Literal["open", "closed"]
    level: Literal[1, 2, 3] | None = None
    sort: Literal["asc", "desc"] = "asc"
    patch: Literal["on", "off"] | Unset | None = UNSET
    extra: dict[str, Any] = field(default_factory=dict, repr=False, metadata=EXTRA)


@pytest.mark.parametrize("times", [1, 60])
def test_models_keep_what_came(times: int) -> None:
    data = {"state": "stale", "level": 9, "sort": "random", "patch": None}
    for _ in range(times):  # the second half by functions that were made for this layout
        ticket = decode(Ticket, data)
    assert ticket == Ticket(state="stale", level=9, sort="random", patch=None)  # type: ignore[arg-type]
    assert encode(ticket) == data


def test_an_absent_one_has_its_default_and_a_required_one_is_missing() -> None:
    assert decode(Ticket, {"state": "open"}) == Ticket(state="open", level=None, sort="asc")
    assert decode(Ticket, {"state": "open", "sort": None}).sort == "asc"
    with pytest.raises(DecodeError, match=r"\$\.state: required property is missing"):
        decode(Ticket, {})


@dataclass(slots=True, kw_only=True)
class Card:
    type: Literal["visa", "amex"]
    id: int
    extra: dict[str, Any] = field(default_factory=dict, repr=False, metadata=EXTRA)


@dataclass(slots=True, kw_only=True)
class Bank:
    type: Literal["sepa", "ach"]
    id: int
    extra: dict[str, Any] = field(default_factory=dict, repr=False, metadata=EXTRA)


@dataclass(slots=True, kw_only=True)
class Cash:
    type: Literal["cash"] = "cash"
    id: int
    extra: dict[str, Any] = field(default_factory=dict, repr=False, metadata=EXTRA)


@pytest.mark.parametrize(
    ("type_", "data", "cls"),
    [
        (Card | Bank, {"type": "amex", "id": 1}, Card),
        (Card | Bank, {"type": "ach", "id": 1}, Bank),
        (Card | Bank, {"type": "ach", "id": 1, "new": True}, Bank),
        (Bank | Card, {"type": "amex", "id": 1, "new": True}, Card),
        (Card | Bank, {"type": "bitcoin", "id": 1}, Card),
        (Bank | Card, {"type": "bitcoin", "id": 1}, Bank),
        (Card | Cash, {"type": "bitcoin", "id": 1}, Card),
        (Cash | Card, {"type": "visa", "id": 1, "new": True}, Card),
        (Card | Bank | Cash, {"type": "cash", "id": 1}, Cash),
        (Card | Bank, {"type": ["ach"], "id": 1}, DecodeError),
    ],
)
def test_unions_are_told_apart_by_the_values_that_a_variant_lists(type_: Any, data: Any, cls: Any) -> None:
    if cls is DecodeError:
        with pytest.raises(DecodeError):
            decode(type_, data)
        return
    for _ in range(3):
        made = decode(type_, data)
        assert type(made) is cls
        assert encode(made) == data


@pytest.mark.parametrize(
    ("type_", "data", "value"),
    [
        (Literal["a", "b"] | Literal["c", "d"], "d", "d"),
        (Literal["a", "b"] | Literal[1, 2], 3, 3),
        (Literal["a", "b"] | Kind, "cow", Kind.COW),
        (Literal["a", "b"] | Kind, "owl", "owl"),
        (Literal["a", "b"] | str, "c", "c"),
    ],
)
def test_of_several_the_one_that_lists_the_value_fits_exactly(type_: Any, data: Any, value: Any) -> None:
    made = decode(type_, data)
    assert (made, type(made)) == (value, type(value))
