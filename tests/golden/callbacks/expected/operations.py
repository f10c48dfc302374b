"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls.subscriptions import Subscriptions

OPERATIONS: Mapping[str, Operation[Any]] = {
    "subscribe": Subscriptions.subscribe.operation,
    "other": Subscriptions.other.operation,
}
