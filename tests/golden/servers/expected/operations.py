"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import servers_

OPERATIONS: Mapping[str, Operation[Any]] = {
    "usual": servers_.USUAL,
    "ofPath": servers_.OF_PATH,
    "ofOperation": servers_.OF_OPERATION,
    "same": servers_.SAME,
}
