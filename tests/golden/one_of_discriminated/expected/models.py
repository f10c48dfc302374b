"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal, TypeAlias

from ._runtime import OpenObject, tagged

__all__ = ["Circle", "Drawing", "Shape", "Square"]

Shape: TypeAlias = Annotated[
    "Circle | Square",
    tagged("type", {"Circle": "Circle", "square": "Square"}),
]


@dataclass(slots=True, kw_only=True)
class Circle(OpenObject):
    type: Literal["Circle"] = "Circle"
    radius: float


@dataclass(slots=True, kw_only=True)
class Drawing(OpenObject):
    main: Shape
    shapes: list[Shape] | None = None


@dataclass(slots=True, kw_only=True)
class Square(OpenObject):
    type: Literal["square"] = "square"
    side: float
