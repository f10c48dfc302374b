"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls.unusual import Unusual

OPERATIONS: Mapping[str, Operation[Any]] = {
    "search": Unusual.search.operation,
    "deleteAll": Unusual.delete_all.operation,
    "change": Unusual.change.operation,
    "scalar": Unusual.scalar.operation,
    "nothing": Unusual.nothing.operation,
    "perhaps": Unusual.perhaps.operation,
    "anything": Unusual.anything.operation,
    "empty": Unusual.empty.operation,
}
