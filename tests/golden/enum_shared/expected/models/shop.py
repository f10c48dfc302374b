from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .._runtime import OpenObject, OpenStr

if TYPE_CHECKING:
    from . import State


class ShopKind(OpenStr):
    """The schema of ``kind`` in ``Shop``."""

    NEW = "new"
    USED = "used"


@dataclass(slots=True, kw_only=True)
class Shop(OpenObject):
    """The schema ``Shop``."""

    state: State | None = None
    kind: ShopKind | None = None
