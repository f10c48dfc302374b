"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import auth, untagged, untagged_

OPERATIONS: Mapping[str, Operation[Any]] = {
    "readItems": untagged.READ_ITEMS,
    "close": untagged.CLOSE,
    "auth": untagged.AUTH,
    "check": auth.CHECK,
    "models": untagged.MODELS,
    "list": untagged.LIST,
    "untagged": untagged_.UNTAGGED,
}
