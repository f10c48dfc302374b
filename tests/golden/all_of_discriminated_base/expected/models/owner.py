from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .._runtime import OpenObject

if TYPE_CHECKING:
    from . import AnyPet


@dataclass(slots=True, kw_only=True)
class Owner(OpenObject):
    """The schema ``Owner``."""

    pets: list[AnyPet] | None = None
