"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import orders

OPERATIONS: Mapping[str, Operation[Any]] = {
    "listOrders": orders.LIST_ORDERS,
    "createOrder": orders.CREATE_ORDER,
    "getOrder": orders.GET_ORDER,
    "deleteOrder": orders.DELETE_ORDER,
    "getReceipt": orders.GET_RECEIPT,
    "printReceipt": orders.PRINT_RECEIPT,
    "watchOrder": orders.WATCH_ORDER,
    "getInvoice": orders.GET_INVOICE,
    "putInvoice": orders.PUT_INVOICE,
}
