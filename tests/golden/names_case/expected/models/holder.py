from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .._runtime import OpenObject

if TYPE_CHECKING:
    from . import PetLower, PETUpper, UserName_156c52b3


@dataclass(slots=True, kw_only=True)
class Holder(OpenObject):
    """The schema ``Holder``."""

    user: UserName_156c52b3 | None = None
    pet: PetLower | None = None
    shouted: PETUpper | None = None
