from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class Dog(OpenObject):
    """It has two values, and none is the default."""

    kind: Literal["dog", "hound"]
