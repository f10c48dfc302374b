from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from .._runtime import OpenObject, wire


@dataclass(slots=True, kw_only=True)
class Square(OpenObject):
    type_: Literal["square"] = field(default="square", metadata=wire("type"))
    side: float
