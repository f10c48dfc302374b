"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import notes, orders, payments, reports

OPERATIONS: Mapping[str, Operation[Any]] = {
    "orders_list": orders.list_.operation,
    "orders_create": orders.create.operation,
    "orders_search": orders.search.operation,
    "reports_run": reports.run.operation,
    "reports_list": reports.list_.operation,
    "notes_get": notes.list_notes.operation,
    "pay": payments.pay.operation,
    "refund": payments.refund.operation,
    "quote": payments.quote.operation,
}
