from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class Datetime(OpenObject):
    c: datetime | None = None
