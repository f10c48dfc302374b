from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .._runtime import OpenObject

if TYPE_CHECKING:
    from . import Part_


@dataclass(slots=True, kw_only=True)
class Whole(OpenObject):
    """The schema ``A``."""

    part: Part_ | None = None
