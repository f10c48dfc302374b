"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import texts

OPERATIONS: Mapping[str, Operation[Any]] = {
    "putOrder": texts.UPDATE_ORDER,
    "getOrder": texts.GET_ORDER,
    "putCount": texts.UPDATE_COUNT,
    "putReady": texts.UPDATE_READY,
    "putMoment": texts.UPDATE_MOMENT,
    "putPrice": texts.UPDATE_PRICE,
    "putRows": texts.UPDATE_ROWS,
}
