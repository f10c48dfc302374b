from __future__ import annotations

from dataclasses import dataclass

from .. import models
from .._runtime import OpenObject, OpenStr


class OrderKind(OpenStr):
    NEW = "new"
    USED = "used"


@dataclass(slots=True, kw_only=True)
class Order(OpenObject):
    state: models.State | None = None
    kind: OrderKind | None = None
