"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .._shared._runtime import Operation
from .calls.orders import Orders

OPERATIONS: Mapping[str, Operation[Any]] = {
    "getOrder": Orders.get_order.operation,
}
