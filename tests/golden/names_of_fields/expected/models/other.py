from __future__ import annotations

from dataclasses import dataclass, field

from .._runtime import OpenObject, wire


@dataclass(slots=True, kw_only=True)
class Other(OpenObject):
    """A name that is spelled otherwise needs them itself."""

    field_: str | None = field(default=None, metadata=wire("Field"))
    wire_: str | None = field(default=None, metadata=wire("Wire"))
