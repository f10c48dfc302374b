from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .._runtime import UNSET, OpenObject, Unset

if TYPE_CHECKING:
    from . import Color, Maybe, Speed


@dataclass(slots=True, kw_only=True)
class Print(OpenObject):
    """The schema ``Print``."""

    color: Color | None = None
    speed: Speed | None = None
    maybe: Maybe | None | Unset = UNSET
