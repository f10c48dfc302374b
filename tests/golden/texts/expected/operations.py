"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import texts

OPERATIONS: Mapping[str, Operation[Any]] = {
    "putOrder": texts.REPLACE_ORDER,
    "getOrder": texts.GET_ORDER,
    "putCount": texts.REPLACE_COUNT,
    "putReady": texts.REPLACE_READY,
    "putMoment": texts.REPLACE_MOMENT,
    "putPrice": texts.REPLACE_PRICE,
    "putRows": texts.REPLACE_ROWS,
}
