from __future__ import annotations

from dataclasses import dataclass

from .. import models
from .._runtime import UNSET, OpenObject, Unset


@dataclass(slots=True, kw_only=True)
class Print(OpenObject):
    color: models.Color | None = None
    speed: models.Speed | None = None
    maybe: models.Maybe | None | Unset = UNSET
