from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .. import models
from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class Bird(OpenObject):
    """The schema ``Bird``."""

    kind: Literal[models.BaseKind.BIRD] = models.BaseKind.BIRD
    wings: int | None = None
