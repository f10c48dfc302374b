"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import texts

OPERATIONS: Mapping[str, Operation[Any]] = {
    "putOrder": texts.update_order.operation,
    "getOrder": texts.get_order.operation,
    "putCount": texts.update_count.operation,
    "putReady": texts.update_ready.operation,
    "putMoment": texts.update_moment.operation,
    "putPrice": texts.update_price.operation,
    "putRows": texts.update_rows.operation,
}
