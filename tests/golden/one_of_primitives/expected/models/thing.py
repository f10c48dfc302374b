from __future__ import annotations

from dataclasses import dataclass

from .. import models
from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class Thing(OpenObject):
    id: models.Id
    flag: bool | str | None = None
    model: models.Model | None = None
    only: str | None = None
    same: str | None = None
