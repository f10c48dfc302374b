from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .._runtime import OpenObject

if TYPE_CHECKING:
    from . import Money


@dataclass(slots=True, kw_only=True)
class Item(OpenObject):
    """The schema ``Item``."""

    price: Money | None = None
