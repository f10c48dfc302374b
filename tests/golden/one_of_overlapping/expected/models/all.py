from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .._runtime import OpenObject

if TYPE_CHECKING:
    from . import Either, Number, When


@dataclass(slots=True, kw_only=True)
class All(OpenObject):
    """The schema ``All``."""

    either: list[Either] | None = None
    number: list[Number] | None = None
    when: list[When] | None = None
