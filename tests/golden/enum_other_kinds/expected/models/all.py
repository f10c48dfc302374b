from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .. import models
from .._runtime import UNSET, OpenObject


@dataclass(slots=True, kw_only=True)
class All(OpenObject):
    switch: bool | None = None
    rate: float | None = None
    pairs: Any = UNSET
    untyped: models.Untyped_ | None = None
    text: models.Text | None = None
