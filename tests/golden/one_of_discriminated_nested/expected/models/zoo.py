from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .._runtime import OpenObject

if TYPE_CHECKING:
    from . import Animal, Numbered


@dataclass(slots=True, kw_only=True)
class Zoo(OpenObject):
    """The schema ``Zoo``."""

    animals: list[Animal | None] | None = None
    numbered: list[Numbered] | None = None
