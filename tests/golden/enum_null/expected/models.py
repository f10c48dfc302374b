"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ._runtime import UNSET, OpenObject, OpenStr, Unset

__all__ = ["Box", "Shape", "Size"]


class Shape(OpenStr):
    ROUND = "round"
    SQUARE = "square"


class Size(OpenStr):
    SMALL = "small"
    LARGE = "large"


@dataclass(slots=True, kw_only=True)
class Box(OpenObject):
    size: Size | None
    shape: Shape | None
    never: None | Unset = UNSET
    color: Literal["red", "blue"] | None | Unset = UNSET
    strict: Literal["a", "b"] | None = None
    """The enum leaves no room for the null of the type."""
