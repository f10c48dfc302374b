from __future__ import annotations

from dataclasses import dataclass

from .. import models
from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class NewSettings(OpenObject):
    retries: int | None = None
    """Default: ``3``."""
    mode: models.Mode | None = None
    """Default: ``"fast"``."""
