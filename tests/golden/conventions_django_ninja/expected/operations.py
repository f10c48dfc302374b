"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls.untagged import Untagged
from .calls.users import Users

OPERATIONS: Mapping[str, Operation[Any]] = {
    "myapp_api_list_items": Untagged.list_items.operation,
    "myapp_api_get_item": Untagged.get_item.operation,
    "accounts_views_me": Users.me.operation,
}
