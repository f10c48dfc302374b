"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls.paths import Paths

OPERATIONS: Mapping[str, Operation[Any]] = {
    "simple": Paths.simple.operation,
    "label": Paths.label.operation,
    "matrix": Paths.matrix.operation,
    "typed": Paths.typed.operation,
    "twice": Paths.twice.operation,
    "undescribed": Paths.undescribed.operation,
}
