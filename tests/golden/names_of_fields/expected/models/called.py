from __future__ import annotations

from dataclasses import dataclass
from dataclasses import field as _field

from .._runtime import OpenObject
from .._runtime import wire as _wire


@dataclass(slots=True, kw_only=True)
class Called(OpenObject):
    """Other fields need `field` and `wire`, and a default needs `list`."""

    field: str | None = None
    wire: str | None = None
    list_: str | None = _field(default=None, metadata=_wire("list"))
    other_name: str | None = _field(default=None, metadata=_wire("otherName"))
    none: list[int] | None = None
    """Default: ``[]``."""
