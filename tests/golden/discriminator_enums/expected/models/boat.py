from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from .. import models
from .._runtime import OpenObject, wire


@dataclass(slots=True, kw_only=True)
class Boat(OpenObject):
    """The schema ``Boat``."""

    type_: Literal[models.Type.BOAT] | None = field(
        default=models.Type.BOAT, metadata=wire("type")
    )
    sails: int | None = None
