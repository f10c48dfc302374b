"""Keywords of one JSON type beside no ``type``: values of others are valid, so nothing refuses them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest
from runtime import DecodeError, Drift, OpenObject, Untyped, decode, encode


@dataclass(slots=True, kw_only=True)
class Loose(OpenObject, Untyped):
    name: str


@dataclass(slots=True, kw_only=True)
class Holder(OpenObject):
    one: Loose | None = None
    many: list[Loose] | object = None


OTHERS: list[Any] = [[], ["a", {"name": 1}], "a", 1, 1.5, True]


@pytest.mark.parametrize("strict", [False, True])
@pytest.mark.parametrize("value", [*OTHERS, {"name": "b"}])
def test_what_is_no_array_stays_beside_a_list(value: Any, strict: bool) -> None:
    if isinstance(value, list):
        value = {"inside": value}
    drifts: list[Drift] = []
    made = decode(Holder, {"many": value}, strict=strict, on_drift=drifts.append)
    assert (made, drifts) == (Holder(many=value), [])
    assert encode(made) == {"many": value}


def test_arrays_are_read_and_refused_as_they_are_described() -> None:
    assert decode(Holder, {"many": [{"name": "a"}]}) == Holder(many=[Loose(name="a")])
    with pytest.raises(DecodeError, match=r"\$\.many\[0\]\.name: expected string, got integer"):
        decode(Holder, {"many": [{"name": 1}]})


@pytest.mark.parametrize("strict", [False, True])
@pytest.mark.parametrize("value", OTHERS)
def test_what_is_no_object_stays_in_the_place_of_an_untyped_one(value: Any, strict: bool) -> None:
    drifts: list[Drift] = []
    made = decode(Holder, {"one": value}, strict=strict, on_drift=drifts.append)
    assert made == Holder(one=value)
    assert [(d.path, d.reason.partition(", got")[0]) for d in drifts] == [("$.one", "expected object")]
    assert encode(made)["one"] == value


def test_an_untyped_object_is_strict_inside() -> None:
    with pytest.raises(DecodeError, match=r"\$\.one\.name: required property is missing"):
        decode(Holder, {"one": {}})


def test_another_variant_of_a_union_is_read_first() -> None:
    drifts: list[Drift] = []
    assert decode(list[Loose | int], [1, {"name": "a"}], on_drift=drifts.append) == [1, Loose(name="a")]
    assert not drifts
