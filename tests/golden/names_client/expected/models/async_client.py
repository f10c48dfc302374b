from __future__ import annotations

from dataclasses import dataclass, field

from .. import models
from .._runtime import OpenObject, wire


@dataclass(slots=True, kw_only=True)
class AsyncClient(OpenObject):
    models_: list[models.ModelsLower] | None = field(
        default=None, metadata=wire("models")
    )
