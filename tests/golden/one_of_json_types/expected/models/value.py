from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from .._runtime import OpenObject

Value: TypeAlias = "str | float | bool | list[str] | ValueObject"


@dataclass(slots=True, kw_only=True)
class ValueObject(OpenObject):
    a: str | None = None
