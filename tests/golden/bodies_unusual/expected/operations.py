"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import unusual

OPERATIONS: Mapping[str, Operation[Any]] = {
    "search": unusual.search.operation,
    "deleteAll": unusual.delete_all.operation,
    "change": unusual.change.operation,
    "scalar": unusual.scalar.operation,
    "nothing": unusual.nothing.operation,
    "perhaps": unusual.perhaps.operation,
    "anything": unusual.anything.operation,
    "empty": unusual.empty.operation,
}
