from __future__ import annotations

from dataclasses import dataclass, field

from .. import models
from .._runtime import OpenObject, wire


@dataclass(slots=True, kw_only=True)
class Pet(OpenObject):
    pet_name: str = field(metadata=wire("petName"))
    """Unique."""
    color: models.Color | None = None
