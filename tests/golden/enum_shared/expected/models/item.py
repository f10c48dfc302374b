from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .._runtime import OpenObject

if TYPE_CHECKING:
    from . import State


@dataclass(slots=True, kw_only=True)
class Item(OpenObject):
    """The schema ``Item``."""

    state: State | None = None
