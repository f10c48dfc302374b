"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import servers

OPERATIONS: Mapping[str, Operation[Any]] = {
    "usual": servers.usual.operation,
    "ofPath": servers.of_path.operation,
    "ofOperation": servers.of_operation.operation,
    "same": servers.same.operation,
}
