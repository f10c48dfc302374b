"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls.tree import Tree

OPERATIONS: Mapping[str, Operation[Any]] = {
    "getTree": Tree.get_tree.operation,
}
