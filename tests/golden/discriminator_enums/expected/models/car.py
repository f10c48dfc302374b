from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from .. import models
from .._runtime import OpenObject, wire


@dataclass(slots=True, kw_only=True)
class Car(OpenObject):
    """The schema ``Car``."""

    type_: Literal[models.Type.CAR] | None = field(
        default=models.Type.CAR, metadata=wire("type")
    )
    wheels: int | None = None
