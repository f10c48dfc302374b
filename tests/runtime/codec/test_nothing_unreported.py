"""No value of a wrong type leaves the codec without a drift, unions included."""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from hypothesis import HealthCheck, given, settings, strategies as st
from runtime import OpenObject, OpenStr, Unset, Untyped, decode


class Word(OpenStr):
    A = "a"


@dataclass(slots=True, kw_only=True)
class Cat:
    kind: Literal["cat"]
    lives: int
    tags: list[Word] | None = None


@dataclass(slots=True, kw_only=True)
class Dog:
    kind: Literal["dog"]
    lives: int | str
    owner: Cat | list[int] | None = None


@dataclass(slots=True, kw_only=True)
class Fish:
    lives: float
    day: date | int | None = None


@dataclass(slots=True, kw_only=True)
class Loose(OpenObject, Untyped):
    lives: int
    day: date | None = None


TYPES: list[Any] = [
    Cat | Dog,
    Cat | Fish,
    Dog | Fish | str,
    Cat | Dog | Fish | None,
    list[Cat | Fish] | dict[str, int],
    list[int] | list[str],
    list[int] | tuple[int, str] | dict[str, Cat | Dog],
    int | str,
    float | bool,
    int | datetime,
    date | datetime | int,
    Literal["a", "b"] | int,
    Word | int,
    dict[str, int] | dict[str, list[int]],
    dict[str, Cat | list[Dog | int]],
    list[Cat] | object,
    dict[str, int] | list[Cat] | object,
    Loose | None,
    list[Loose | int],
]
SCALARS = st.sampled_from([None, True, 0, 1, 1.0, 1.5, "a", "b", "cat", "dog", "2024-02-29", "x"])
OBJECTS = st.fixed_dictionaries(
    {},
    optional={
        "kind": st.sampled_from(["cat", "dog", "cow", None, 1]),
        "lives": SCALARS,
        "tags": st.lists(SCALARS, max_size=2) | SCALARS,
        "owner": st.deferred(lambda: VALUES),
        "day": SCALARS,
        "new": SCALARS,
    },
)
VALUES: st.SearchStrategy[Any] = st.one_of(
    SCALARS, OBJECTS, st.lists(st.deferred(lambda: VALUES), max_size=3)
)


@settings(deadline=None, max_examples=500, suppress_health_check=list(HealthCheck))
@given(st.sampled_from(TYPES), VALUES)
def test_what_is_not_reported_is_of_its_type(type_: Any, value: Any) -> None:
    drifts: list[Any] = []
    made = decode(type_, value, strict=False, on_drift=drifts.append)
    assert drifts or _is(made, type_), made


def _is(value: Any, type_: Any) -> bool:
    """Whether a value is of a type, all of what it holds included; other values of open enums are."""
    origin, args = get_origin(type_), get_args(type_)
    if origin in (Union, UnionType):
        return any(_is(value, arg) for arg in args)
    if origin is Literal:
        return type(value) in map(type, args) and (len(args) > 1 or value == args[0])
    if origin is list:
        return type(value) is list and all(_is(item, args[0]) for item in value)
    if origin is dict:
        return type(value) is dict and all(_is(k, args[0]) and _is(v, args[1]) for k, v in value.items())
    if origin is tuple:
        return type(value) is tuple and len(value) == len(args) and all(map(_is, value, args))
    if type_ is Any or type_ is object:
        return True
    if type_ is None or type_ is Unset:
        return value is None
    if is_dataclass(type_):
        hints = get_type_hints(type_)
        return type(value) is type_ and all(_is(getattr(value, f.name), hints[f.name]) for f in fields(type_))
    if type_ is float:  # an integer that a float cannot say stays one
        return type(value) in (float, int)
    return isinstance(value, type_) if issubclass(type_, Enum) else type(value) is type_
