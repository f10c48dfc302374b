from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Annotated, Literal

from .. import models
from .._runtime import Format, OpenObject, wire


@dataclass(slots=True, kw_only=True)
class Order(OpenObject):
    id: str | None = field(default=None, metadata=wire("id", read_only=True))
    """Set by the server."""
    state: Literal["open", "sent"]
    total: Annotated[Decimal, Format(Decimal, str)]
    customer: models.Customer
    lines: list[models.Line]
    placed_at: datetime = field(metadata=wire("placedAt"))
    payment: models.Payment
    quantity: int
    website: str
    note: str | None = None
    parent: Order | None = None
