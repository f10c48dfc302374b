from __future__ import annotations

from dataclasses import dataclass, field

from .._runtime import OpenObject, wire


@dataclass(slots=True, kw_only=True)
class Create(OpenObject):
    object_write_trace_id: str | None = field(
        default=None, metadata=wire("objectWriteTraceId")
    )
    email: str | None = None
