from __future__ import annotations

from dataclasses import dataclass

from .. import models
from .._runtime import OpenObject, OpenStr


class ShopKind(OpenStr):
    """The schema of ``kind`` in ``Shop``."""

    NEW = "new"
    USED = "used"


@dataclass(slots=True, kw_only=True)
class Shop(OpenObject):
    """The schema ``Shop``."""

    state: models.State | None = None
    kind: ShopKind | None = None
