from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class Long(OpenObject):
    length: Literal["long"] = "long"
    text: str | None = None
