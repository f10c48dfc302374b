from __future__ import annotations

from dataclasses import dataclass, field

from .._runtime import OpenObject, wire


@dataclass(slots=True, kw_only=True)
class Circle(OpenObject):
    """The schema ``Circle``."""

    type_: str = field(metadata=wire("type"))
    radius: float
