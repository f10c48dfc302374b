"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls.texts import Texts

OPERATIONS: Mapping[str, Operation[Any]] = {
    "putOrder": Texts.update_order.operation,
    "getOrder": Texts.get_order.operation,
    "putCount": Texts.update_count.operation,
    "putReady": Texts.update_ready.operation,
    "putMoment": Texts.update_moment.operation,
    "putPrice": Texts.update_price.operation,
    "putRows": Texts.update_rows.operation,
}
