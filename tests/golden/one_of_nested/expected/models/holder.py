from __future__ import annotations

from dataclasses import dataclass

from .. import models
from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class Holder(OpenObject):
    value: models.Value | None
    more: str | bool | int | None = None
