from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class NewDog(OpenObject):
    kind: Literal["dog"] | None = "dog"
    version: Literal[2] | None = 2
