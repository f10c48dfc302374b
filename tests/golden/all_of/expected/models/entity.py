from __future__ import annotations

from dataclasses import dataclass, field

from .._runtime import OpenObject, wire


@dataclass(slots=True, kw_only=True)
class Entity(OpenObject):
    id: int | None = field(default=None, metadata=wire("id", read_only=True))
    """Given by the server.

    Set by the server.
    """
