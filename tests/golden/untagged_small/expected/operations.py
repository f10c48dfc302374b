"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import auth, untagged, untagged_

OPERATIONS: Mapping[str, Operation[Any]] = {
    "readItems": untagged.read_items.operation,
    "close": untagged.post_close.operation,
    "auth": untagged.get_auth.operation,
    "check": auth.check.operation,
    "models": untagged.list_models.operation,
    "list": untagged.get_list.operation,
    "untagged": untagged_.untagged.operation,
}
