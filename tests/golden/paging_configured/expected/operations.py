"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import notes, orders, payments, reports

OPERATIONS: Mapping[str, Operation[Any]] = {
    "orders_list": orders.LIST,
    "orders_create": orders.CREATE,
    "orders_search": orders.SEARCH,
    "reports_run": reports.RUN,
    "reports_list": reports.LIST,
    "notes_get": notes.LIST_NOTES,
    "pay": payments.PAY,
    "refund": payments.REFUND,
    "quote": payments.QUOTE,
}
