from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .. import models
from .._runtime import UNSET, OpenObject, Unset


@dataclass(slots=True, kw_only=True)
class Box(OpenObject):
    size: models.Size | None
    shape: models.Shape | None
    never: None | Unset = UNSET
    color: Literal["red", "blue"] | None | Unset = UNSET
    strict: Literal["a", "b"] | None = None
    """The enum leaves no room for the null of the type."""
