from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, TypeAlias

from .._runtime import tagged

if TYPE_CHECKING:
    from . import Circle, Square

Shape: TypeAlias = Annotated[
    "Circle | Square",
    tagged("type", {"Circle": "Circle", "square": "Square"}),
]
"""The schema ``Shape``."""
