from __future__ import annotations

from dataclasses import dataclass

from ..._shared._runtime import OpenObject
from .. import models


@dataclass(slots=True, kw_only=True)
class Order(OpenObject):
    id: str
    total: models.Money
    state: models.State | None = None
    shown_in: models.Currency = models.Currency.EUR
