"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import texts

OPERATIONS: Mapping[str, Operation[Any]] = {
    "putOrder": texts.replace_order.operation,
    "getOrder": texts.get_order.operation,
    "putCount": texts.replace_count.operation,
    "putReady": texts.replace_ready.operation,
    "putMoment": texts.replace_moment.operation,
    "putPrice": texts.replace_price.operation,
    "putRows": texts.replace_rows.operation,
}
