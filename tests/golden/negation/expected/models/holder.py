from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .. import models
from .._runtime import UNSET, OpenObject


@dataclass(slots=True, kw_only=True)
class Holder(OpenObject):
    value: Any = UNSET
    named: models.Named | None = None
