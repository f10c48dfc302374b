"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import unusual

OPERATIONS: Mapping[str, Operation[Any]] = {
    "search": unusual.SEARCH,
    "deleteAll": unusual.DELETE_ALL,
    "change": unusual.CHANGE,
    "scalar": unusual.SCALAR,
    "nothing": unusual.NOTHING,
    "perhaps": unusual.PERHAPS,
    "anything": unusual.ANYTHING,
    "empty": unusual.EMPTY,
}
