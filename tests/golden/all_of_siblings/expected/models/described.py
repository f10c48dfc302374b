from __future__ import annotations

from dataclasses import dataclass

from .. import models
from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class Described(OpenObject):
    base: models.Base | None = None
    """Says nothing about the type."""
    titled: models.Base | None = None
