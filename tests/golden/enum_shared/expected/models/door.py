from __future__ import annotations

from dataclasses import dataclass

from .._runtime import OpenObject, OpenStr


class DoorState(OpenStr):
    OPEN = "open"
    CLOSED = "closed"
    LOCKED = "locked"


@dataclass(slots=True, kw_only=True)
class Door(OpenObject):
    state: DoorState | None = None
