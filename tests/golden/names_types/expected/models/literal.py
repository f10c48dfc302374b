from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class Literal_(OpenObject):
    d: Literal["x"] | None = "x"
