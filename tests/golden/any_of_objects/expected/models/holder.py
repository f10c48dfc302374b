from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .. import models
from .._runtime import UNSET, OpenObject


@dataclass(slots=True, kw_only=True)
class Holder(OpenObject):
    any: list[models.Any_] | None = None
    map: list[models.OrMap] | None = None
    anything: Any = UNSET
