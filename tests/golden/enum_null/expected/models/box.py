from __future__ import annotations

from dataclasses import dataclass

from .. import models
from .._runtime import UNSET, OpenObject, OpenStr, Unset


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

    size: models.Size | None
    shape: models.Shape | None
    never: None | Unset = UNSET
    color: BoxColor | None | Unset = UNSET
    strict: BoxStrict | None = None
    """The enum leaves no room for the null of the type."""
