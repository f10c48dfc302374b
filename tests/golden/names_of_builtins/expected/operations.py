"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls.pets import Pets
from .calls.sheets import Sheets

OPERATIONS: Mapping[str, Operation[Any]] = {
    "GET /pets": Pets.list.operation,
    "object": Pets.object.operation,
    "str": Pets.str.operation,
    "type": Pets.type.operation,
    "match": Pets.match.operation,
    "call": Pets.call.operation,
    "GET /pages": Sheets.list.operation,
}
