"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import archive, bulk, contacts

OPERATIONS: Mapping[str, Operation[Any]] = {
    "batch_create": contacts.batch_create.operation,
    "batch_update": contacts.batch_update.operation,
    "rows": bulk.rows.operation,
    "archive": archive.archive.operation,
}
