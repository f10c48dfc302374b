"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import paths

OPERATIONS: Mapping[str, Operation[Any]] = {
    "simple": paths.simple.operation,
    "label": paths.label.operation,
    "matrix": paths.matrix.operation,
    "typed": paths.typed.operation,
    "twice": paths.twice.operation,
    "undescribed": paths.undescribed.operation,
}
