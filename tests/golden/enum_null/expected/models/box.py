from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .._runtime import UNSET, OpenObject, OpenStr, Unset

if TYPE_CHECKING:
    from . import Shape, Size


class BoxColor(OpenStr):
    """The schema of ``color`` in ``Box``."""

    RED = "red"
    BLUE = "blue"


class BoxStrict(OpenStr):
    """The enum leaves no room for the null of the type."""

    A = "a"
    B = "b"


@dataclass(slots=True, kw_only=True)
class Box(OpenObject):
    """The schema ``Box``."""

    size: Size | None
    shape: Shape | None
    never: None | Unset = UNSET
    color: BoxColor | None | Unset = UNSET
    strict: BoxStrict | None = None
    """The enum leaves no room for the null of the type."""
