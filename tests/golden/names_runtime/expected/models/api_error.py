from __future__ import annotations

from dataclasses import dataclass, field

from .._runtime import OpenObject, wire


@dataclass(slots=True, kw_only=True)
class ApiError_(OpenObject):
    wire_: str | None = field(default=None, metadata=wire("wire"))
