"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import orders

OPERATIONS: Mapping[str, Operation[Any]] = {
    "listOrders": orders.list_orders.operation,
    "createOrder": orders.create_order.operation,
    "getOrder": orders.get_order.operation,
    "deleteOrder": orders.delete_order.operation,
    "getReceipt": orders.get_receipt.operation,
    "printReceipt": orders.print_receipt.operation,
    "watchOrder": orders.watch_order.operation,
    "getSeal": orders.get_seal.operation,
    "renewSeal": orders.renew_seal.operation,
    "getInvoice": orders.get_invoice.operation,
    "putInvoice": orders.put_invoice.operation,
}
