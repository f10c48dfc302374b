"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls.orders import Orders

OPERATIONS: Mapping[str, Operation[Any]] = {
    "listOrders": Orders.list_orders.operation,
    "createOrder": Orders.create_order.operation,
    "getOrder": Orders.get_order.operation,
    "deleteOrder": Orders.delete_order.operation,
    "getReceipt": Orders.get_receipt.operation,
    "printReceipt": Orders.print_receipt.operation,
    "watchOrder": Orders.watch_order.operation,
    "getSeal": Orders.get_seal.operation,
    "renewSeal": Orders.renew_seal.operation,
    "getInvoice": Orders.get_invoice.operation,
    "putInvoice": Orders.put_invoice.operation,
}
