"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls.archive import Archive
from .calls.bulk import Bulk
from .calls.contacts import Contacts

OPERATIONS: Mapping[str, Operation[Any]] = {
    "batch_create": Contacts.batch_create.operation,
    "batch_update": Contacts.batch_update.operation,
    "rows": Bulk.rows.operation,
    "archive": Archive.archive.operation,
}
