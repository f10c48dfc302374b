from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from .._runtime import OpenObject, wire


@dataclass(slots=True, kw_only=True)
class Circle(OpenObject):
    type_: Literal["Circle"] = field(default="Circle", metadata=wire("type"))
    radius: float
