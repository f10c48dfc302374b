from __future__ import annotations

from dataclasses import dataclass
from dataclasses import field as _field

from .._runtime import OpenObject
from .._runtime import wire as _wire


@dataclass(slots=True, kw_only=True)
class Other(OpenObject):
    """A name that is spelled otherwise needs them itself."""

    field: str | None = _field(default=None, metadata=_wire("Field"))
    wire: str | None = _field(default=None, metadata=_wire("Wire"))
