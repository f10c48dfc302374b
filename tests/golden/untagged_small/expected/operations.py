"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls.auth import Auth
from .calls.untagged import Untagged
from .calls.untagged_ import UntaggedCalls

OPERATIONS: Mapping[str, Operation[Any]] = {
    "readItems": Untagged.read_items.operation,
    "close": Untagged.post_close.operation,
    "auth": Untagged.get_auth.operation,
    "check": Auth.check.operation,
    "models": Untagged.list_models.operation,
    "list": Untagged.get_list.operation,
    "untagged": UntaggedCalls.untagged.operation,
}
