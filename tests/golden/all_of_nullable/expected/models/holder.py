from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .._runtime import UNSET, OpenObject, Unset

if TYPE_CHECKING:
    from . import Base, Extended


@dataclass(slots=True, kw_only=True)
class Holder(OpenObject):
    """The schema ``Holder``."""

    base: Base | None | Unset = UNSET
    wrapped: Base | None | Unset = UNSET
    extended: Extended | None = None
    maybe: Extended | None | Unset = UNSET
