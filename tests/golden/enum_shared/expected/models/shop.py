from __future__ import annotations

from dataclasses import dataclass

from .. import models
from .._runtime import OpenObject, OpenStr


class ShopKind(OpenStr):
    NEW = "new"
    USED = "used"


@dataclass(slots=True, kw_only=True)
class Shop(OpenObject):
    state: models.State | None = None
    kind: ShopKind | None = None
