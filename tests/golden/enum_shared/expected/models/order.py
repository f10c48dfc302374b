from __future__ import annotations

from dataclasses import dataclass

from .. import models
from .._runtime import OpenObject, OpenStr


class OrderKind(OpenStr):
    """The schema of ``kind`` in ``Order``."""

    NEW = "new"
    USED = "used"


@dataclass(slots=True, kw_only=True)
class Order(OpenObject):
    """The schema ``Order``."""

    state: models.State | None = None
    kind: OrderKind | None = None
