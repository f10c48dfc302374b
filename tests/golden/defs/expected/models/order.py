from __future__ import annotations

from dataclasses import dataclass

from .. import models
from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class Order(OpenObject):
    item: models.Item | None = None
    address: models.Address | None = None
    total: models.Money | None = None
