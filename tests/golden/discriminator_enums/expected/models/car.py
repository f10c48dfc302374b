from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from .._runtime import OpenObject, wire


@dataclass(slots=True, kw_only=True)
class Car(OpenObject):
    type_: Literal["car"] | None = field(default="car", metadata=wire("type"))
    wheels: int | None = None
