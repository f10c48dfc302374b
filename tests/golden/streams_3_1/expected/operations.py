"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls.flow import Flow

OPERATIONS: Mapping[str, Operation[Any]] = {
    "chat": Flow.chat.operation,
    "events": Flow.events.operation,
    "ticks": Flow.ticks.operation,
    "lines": Flow.lines.operation,
    "download": Flow.download.operation,
}
