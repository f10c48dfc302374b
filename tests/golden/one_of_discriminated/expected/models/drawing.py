from __future__ import annotations

from dataclasses import dataclass

from .. import models
from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class Drawing(OpenObject):
    main: models.Shape
    shapes: list[models.Shape] | None = None
