"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import flow

OPERATIONS: Mapping[str, Operation[Any]] = {
    "chat": flow.chat.operation,
    "events": flow.events.operation,
    "ticks": flow.ticks.operation,
    "lines": flow.lines.operation,
    "download": flow.download.operation,
}
