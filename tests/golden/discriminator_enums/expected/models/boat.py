from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from .._runtime import OpenObject, wire


@dataclass(slots=True, kw_only=True)
class Boat(OpenObject):
    type_: Literal["boat"] | None = field(default="boat", metadata=wire("type"))
    sails: int | None = None
