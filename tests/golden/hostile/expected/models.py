"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from ._runtime import OpenObject, wire

__all__ = ["AImportB"]


@dataclass(slots=True, kw_only=True)
class AImportB(OpenObject):
    x: str = field(default='"""\\', metadata=wire('x"""'))
    """'''\"\"\"."""
    a_b: Literal["'\"\\\n"] | None = field(default="'\"\\\n", metadata=wire("a\nb"))
    kind: Literal["'", '"', "\\", "\n", "{{x}}", "mro", "__init__"] | None = None
