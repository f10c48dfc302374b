"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import paths

OPERATIONS: Mapping[str, Operation[Any]] = {
    "simple": paths.SIMPLE_,
    "label": paths.LABEL_,
    "matrix": paths.MATRIX_,
    "typed": paths.TYPED,
    "twice": paths.TWICE,
    "undescribed": paths.UNDESCRIBED,
}
