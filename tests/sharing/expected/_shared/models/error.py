from __future__ import annotations

from dataclasses import dataclass

from .. import models
from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class Error(OpenObject):
    """What went wrong."""

    message: str
    """For people."""
    details: list[models.ErrorDetail] | None = None
