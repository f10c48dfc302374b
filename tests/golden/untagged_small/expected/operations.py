"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import auth, untagged, untagged_

OPERATIONS: Mapping[str, Operation[Any]] = {
    "readItems": untagged.READ_ITEMS,
    "close": untagged.POST_CLOSE,
    "auth": untagged.GET_AUTH,
    "check": auth.CHECK,
    "models": untagged.LIST_MODELS,
    "list": untagged.GET_LIST,
    "untagged": untagged_.UNTAGGED,
}
