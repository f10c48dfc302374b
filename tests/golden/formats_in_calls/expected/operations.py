"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls.prices import Prices

OPERATIONS: Mapping[str, Operation[Any]] = {
    "addPrice": Prices.add_price.operation,
    "setPrice": Prices.set_price.operation,
}
