"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import mixed

OPERATIONS: Mapping[str, Operation[Any]] = {
    "sendMixed": mixed.send_mixed.operation,
    "sendNotes": mixed.send_notes.operation,
}
