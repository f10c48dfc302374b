"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls.formats import Formats

OPERATIONS: Mapping[str, Operation[Any]] = {
    "sendForm": Formats.send_form.operation,
    "sendParts": Formats.send_parts.operation,
}
