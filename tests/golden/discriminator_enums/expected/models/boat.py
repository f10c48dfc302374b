from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from .._runtime import OpenObject, OpenStr, wire


class BoatType(OpenStr):
    """The schema of ``type`` in ``Boat``."""

    CAR = "car"
    BOAT = "boat"


@dataclass(slots=True, kw_only=True)
class Boat(OpenObject):
    """The schema ``Boat``."""

    type_: Literal[BoatType.BOAT] | None = field(
        default=BoatType.BOAT, metadata=wire("type")
    )
    sails: int | None = None
