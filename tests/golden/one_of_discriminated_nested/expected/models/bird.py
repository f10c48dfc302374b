from __future__ import annotations

from dataclasses import dataclass

from .. import models
from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class Bird(OpenObject):
    """The schema ``Bird``."""

    kind: models.BaseKind
    wings: int | None = None
