from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .. import models
from .._runtime import UNSET, OpenObject, Unset


@dataclass(slots=True, kw_only=True)
class Thing(OpenObject):
    text: str | None | Unset = UNSET
    other: models.Other | None | Unset = UNSET
    kind: Literal["a", "b"] | None | Unset = UNSET
    size: float | None = None
