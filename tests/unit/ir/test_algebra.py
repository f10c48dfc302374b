"""Unions, nullability and intersection, as tables."""

from __future__ import annotations

import pytest
from callsheet.document.references.pointer import Pointer
from callsheet.ir.algebra import accepts_null, intersect, nullable, union_of, without_null
from callsheet.ir.model import (
    Array,
    Choice,
    Constant,
    Map,
    Named,
    Null,
    Other,
    Primitive,
    Type,
    Union,
    Unknown,
)

STRING, INTEGER, NUMBER = Primitive("string"), Primitive("integer"), Primitive("number")
DATE = Primitive("string", "date")
COLOR, PET = Named(Pointer("f", ("Color",))), Named(Pointer("f", ("Pet",)))


def enum_values(at: Pointer) -> frozenset[str | int] | None:
    return frozenset({"red", "blue"}) if at == COLOR.at else None


@pytest.mark.parametrize(
    ("variants", "expected"),
    [
        ([], Unknown()),
        ([STRING], STRING),
        ([STRING, STRING], STRING),
        ([STRING, Unknown()], Unknown()),
        ([Null(), STRING], Union((STRING, Null()))),
        ([Union((STRING, Null())), INTEGER], Union((STRING, INTEGER, Null()))),
        ([Array(STRING), Other("array"), Null(), PET], Union((Array(STRING), PET, Other("array")))),
        ([Choice(("a", "b")), Choice(("b", "a"))], Choice(("a", "b"))),
        ([Choice((1, 0)), Choice((True, False))], Union((Choice((1, 0)), Choice((True, False))))),
    ],
)
def test_union(variants: list[Type], expected: Type) -> None:
    assert union_of(variants) == expected


LISTED = Union((Array(STRING), Other("array")))
MAPPED = Union((Map(STRING), Other("object")))


@pytest.mark.parametrize(
    ("right", "expected"),
    [
        (STRING, STRING),
        (Array(INTEGER), None),
        (Array(DATE), Array(DATE)),
        (PET, PET),
        (Union((Array(STRING), STRING)), Union((Array(STRING), STRING))),
        (MAPPED, Union((Array(STRING), Map(STRING), Other("object")))),
    ],
)
def test_what_is_said_of_arrays_says_nothing_of_others(right: Type, expected: Type | None) -> None:
    """``allOf`` of ``items`` without ``type``, and of something else."""
    assert intersect(LISTED, right, enum_values) == expected


@pytest.mark.parametrize("type_", [STRING, PET, Array(STRING), Union((STRING, INTEGER))])
def test_null_comes_and_goes(type_: Type) -> None:
    assert not accepts_null(type_)
    assert accepts_null(nullable(type_))
    assert nullable(nullable(type_)) == nullable(type_)
    assert without_null(nullable(type_)) == type_


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (STRING, STRING, STRING),
        (STRING, DATE, DATE),
        (NUMBER, INTEGER, INTEGER),
        (STRING, INTEGER, None),
        (STRING, COLOR, COLOR),
        (INTEGER, COLOR, None),
        (COLOR, Constant("red"), Constant("red")),
        (COLOR, Constant("green"), None),
        (Choice((1, "a")), Constant("a"), Constant("a")),
        (Unknown(), PET, PET),
        (Map(Unknown()), PET, PET),
        (Array(STRING), Array(DATE), Array(DATE)),
        (Array(STRING), Array(INTEGER), None),
        (Union((STRING, Null())), STRING, STRING),
        (Union((STRING, INTEGER)), Union((INTEGER, Null())), INTEGER),
    ],
)
def test_intersection(left: Type, right: Type, expected: Type | None) -> None:
    assert intersect(left, right, enum_values) == expected
    assert intersect(right, left, enum_values) == expected
