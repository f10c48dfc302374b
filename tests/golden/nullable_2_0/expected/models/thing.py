from __future__ import annotations

from dataclasses import dataclass

from .. import models
from .._runtime import UNSET, OpenObject, Unset


@dataclass(slots=True, kw_only=True)
class Thing(OpenObject):
    text: str | None
    age: int | None | Unset = UNSET
    other: models.Other | None | Unset = UNSET
    items: list[str] | None | Unset = UNSET
