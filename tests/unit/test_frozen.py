"""What `frozen.dataclass` makes behaves as what `dataclasses.dataclass` makes."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from collections.abc import Callable
from typing import Any

import pytest
from callsheet import frozen


def declared(dataclass: Callable[..., Any]) -> tuple[type[Any], type[Any]]:
    @dataclass(frozen=True, slots=True)
    class Point:
        x: int
        y: int = 2
        tags: list[str] = dataclasses.field(default_factory=list, repr=False, compare=False)

        def __str__(self) -> str:
            return f"{self.x}/{self.y}"

    @dataclass(frozen=True, slots=True, kw_only=True)
    class Named:
        name: str
        at: Any = None

        def __repr__(self) -> str:
            return self.name

    return Point, Named


QUICK_POINT, QUICK_NAMED = declared(frozen.dataclass)
POINT, NAMED = declared(dataclasses.dataclass)


@pytest.fixture(params=["quick", "standard"])
def classes(request: pytest.FixtureRequest) -> tuple[type[Any], type[Any]]:
    return (QUICK_POINT, QUICK_NAMED) if request.param == "quick" else (POINT, NAMED)


def test_values_are_made_and_shown(classes: tuple[type[Any], type[Any]]) -> None:
    point, named = classes
    assert repr(point(1)) == "declared.<locals>.Point(x=1, y=2)"
    assert (str(point(1, y=3)), repr(named(name="n"))) == ("1/3", "n")
    assert point(1).tags == []
    assert point(1).tags is not point(1).tags
    wrong: list[tuple[type[Any], list[Any], dict[str, Any]]] = [
        (point, [], {}),
        (point, [1], {"z": 2}),
        (named, ["n"], {}),
        (point, [1], {"x": 1}),
    ]
    for cls, positional, named_ones in wrong:
        with pytest.raises(TypeError):
            cls(*positional, **named_ones)


def test_values_compare_by_fields(classes: tuple[type[Any], type[Any]]) -> None:
    point, named = classes
    assert point(1) == point(1, tags=["not compared"])
    assert hash(point(1)) == hash(point(1, tags=["not compared"]))
    assert point(1) != point(2)
    assert point(1) != (1, 2)
    assert named(name="n") == named(name="n")
    assert {point(1), point(1, 2)} == {point(1)}
    with pytest.raises(TypeError, match="unhashable"):
        hash(named(name=[]))


def test_values_stay_as_they_are(classes: tuple[type[Any], type[Any]]) -> None:
    value = classes[0](1)
    with pytest.raises(dataclasses.FrozenInstanceError):
        value.x = 2
    with pytest.raises(dataclasses.FrozenInstanceError):
        del value.x
    with pytest.raises((AttributeError, TypeError)):
        value.other = 1
    assert value.x == 1
    assert not hasattr(value, "__dict__")


def test_the_tools_of_dataclasses_work(classes: tuple[type[Any], type[Any]]) -> None:
    point, named = classes
    assert dataclasses.replace(point(1), y=5) == point(1, 5)
    assert dataclasses.asdict(named(name="n", at=point(1))) == {
        "name": "n",
        "at": {"x": 1, "y": 2, "tags": []},
    }
    assert [field.name for field in dataclasses.fields(point)] == ["x", "y", "tags"]
    match point(7):
        case point(x, y):
            assert (x, y) == (7, 2)


def test_values_are_copied_and_pickled() -> None:
    from callsheet.document.references.pointer import Pointer
    from callsheet.errors import Problem, Severity

    problem = Problem(code="c", message="m", at=Pointer("a.yaml", ("info",)), severity=Severity.WARNING)
    assert pickle.loads(pickle.dumps(problem)) == problem
    assert copy.deepcopy(problem) == problem
