from __future__ import annotations

from dataclasses import dataclass, field

from .._runtime import OpenObject, wire


@dataclass(slots=True, kw_only=True)
class Move(OpenObject):
    from_: str = field(metadata=wire("from"))
