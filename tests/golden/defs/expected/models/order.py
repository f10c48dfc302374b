from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .._runtime import OpenObject

if TYPE_CHECKING:
    from . import Address, Item, Money


@dataclass(slots=True, kw_only=True)
class Order(OpenObject):
    """The schema ``Order``."""

    item: Item | None = None
    address: Address | None = None
    total: Money | None = None
