"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import untagged, users

OPERATIONS: Mapping[str, Operation[Any]] = {
    "myapp_api_list_items": untagged.list_items.operation,
    "myapp_api_get_item": untagged.get_item.operation,
    "accounts_views_me": users.me.operation,
}
