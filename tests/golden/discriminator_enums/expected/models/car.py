from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from .._runtime import OpenObject, OpenStr, wire


class CarType(OpenStr):
    """The schema of ``type`` in ``Car``."""

    CAR = "car"
    BOAT = "boat"


@dataclass(slots=True, kw_only=True)
class Car(OpenObject):
    """The schema ``Car``."""

    type_: Literal[CarType.CAR] | None = field(
        default=CarType.CAR, metadata=wire("type")
    )
    wheels: int | None = None
