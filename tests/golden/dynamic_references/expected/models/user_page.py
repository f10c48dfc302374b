from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .._runtime import OpenObject

if TYPE_CHECKING:
    from . import User


@dataclass(slots=True, kw_only=True)
class UserPage(OpenObject):
    """One page of users."""

    items: list[User]
    next: str | None = None
