"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls.mixed import Mixed

OPERATIONS: Mapping[str, Operation[Any]] = {
    "sendMixed": Mixed.send_mixed.operation,
    "sendNotes": Mixed.send_notes.operation,
}
