from __future__ import annotations

from dataclasses import dataclass

from .. import models
from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class OrdersListResponse(OpenObject):
    """Orders."""

    orders: list[models.Order] | None = None
    count: int | None = None
