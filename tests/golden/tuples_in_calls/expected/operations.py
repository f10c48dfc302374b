"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls.rows import Rows

OPERATIONS: Mapping[str, Operation[Any]] = {
    "getRow": Rows.get_row.operation,
    "putRow": Rows.put_row.operation,
}
