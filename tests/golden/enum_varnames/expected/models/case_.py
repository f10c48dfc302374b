from __future__ import annotations

from dataclasses import dataclass

from .. import models
from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class Case(OpenObject):
    priority: models.Priority | None = None
    reason: models.Reason | None = None
    short: models.Short | None = None
    same: models.Same | None = None
