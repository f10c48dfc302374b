from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from .._runtime import OpenObject

Value: TypeAlias = "str | float | bool | list[str] | ValueObject"
"""The schema ``Value``."""


@dataclass(slots=True, kw_only=True)
class ValueObject(OpenObject):
    """The schema of ``object`` in ``Value``."""

    a: str | None = None
