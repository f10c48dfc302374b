from __future__ import annotations

from dataclasses import dataclass, field

from .._runtime import OpenObject, wire


@dataclass(slots=True, kw_only=True)
class Called(OpenObject):
    """Other fields need `field` and `wire`, and a default needs `list`."""

    field_: str | None = field(default=None, metadata=wire("field"))
    wire_: str | None = field(default=None, metadata=wire("wire"))
    list_: str | None = field(default=None, metadata=wire("list"))
    other_name: str | None = field(default=None, metadata=wire("otherName"))
    none: list[int] | None = None
    """Default: ``[]``."""
