"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls.untagged import Untagged

OPERATIONS: Mapping[str, Operation[Any]] = {
    "upload": Untagged.upload.operation,
}
