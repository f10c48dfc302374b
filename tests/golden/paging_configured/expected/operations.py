"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls.notes import Notes
from .calls.orders import Orders
from .calls.payments import Payments
from .calls.reports import Reports

OPERATIONS: Mapping[str, Operation[Any]] = {
    "orders_list": Orders.list.operation,
    "orders_create": Orders.create.operation,
    "orders_search": Orders.search.operation,
    "reports_run": Reports.run.operation,
    "reports_list": Reports.list.operation,
    "notes_get": Notes.list_notes.operation,
    "pay": Payments.pay.operation,
    "refund": Payments.refund.operation,
    "quote": Payments.quote.operation,
}
