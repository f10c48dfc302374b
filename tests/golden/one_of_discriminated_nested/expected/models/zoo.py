from __future__ import annotations

from dataclasses import dataclass

from .. import models
from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class Zoo(OpenObject):
    animals: list[models.Animal | None] | None = None
    numbered: list[models.Numbered] | None = None
