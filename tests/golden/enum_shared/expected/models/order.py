from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .._runtime import OpenObject, OpenStr

if TYPE_CHECKING:
    from . import State


class OrderKind(OpenStr):
    """The schema of ``kind`` in ``Order``."""

    NEW = "new"
    USED = "used"


@dataclass(slots=True, kw_only=True)
class Order(OpenObject):
    """The schema ``Order``."""

    state: State | None = None
    kind: OrderKind | None = None
