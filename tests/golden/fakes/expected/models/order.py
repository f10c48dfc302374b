from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated

from .._runtime import Format, OpenObject, OpenStr, wire

if TYPE_CHECKING:
    from . import Customer, Line, Payment


class OrderState(OpenStr):
    """The schema of ``state`` in ``Order``."""

    OPEN = "open"
    SENT = "sent"


@dataclass(slots=True, kw_only=True)
class Order(OpenObject):
    """The schema ``Order``."""

    id: str | None = None
    """Set by the server."""
    state: OrderState
    total: Annotated[Decimal, Format(Decimal, str)]
    customer: Customer
    lines: list[Line]
    placed_at: datetime = field(metadata=wire("placedAt"))
    payment: Payment
    quantity: int
    website: str
    note: str | None = None
    parent: Order | None = None
