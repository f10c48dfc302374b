from __future__ import annotations

from dataclasses import dataclass

from .. import models
from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class UserPage(OpenObject):
    """One page of users."""

    items: list[models.User]
    next: str | None = None
