"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import flow

OPERATIONS: Mapping[str, Operation[Any]] = {
    "chat": flow.CHAT,
    "events": flow.EVENTS,
    "ticks": flow.TICKS,
    "lines": flow.LINES,
    "download": flow.DOWNLOAD,
}
