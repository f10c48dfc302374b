"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls.orders import Orders

OPERATIONS: Mapping[str, Operation[Any]] = {
    "addOrder": Orders.add_order.operation,
    "getOrder": Orders.get_order.operation,
}
