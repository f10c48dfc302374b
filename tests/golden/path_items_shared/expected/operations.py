"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls.orders import Orders
from .calls.pets import Pets

OPERATIONS: Mapping[str, Operation[Any]] = {
    "GET /v1/pets": Pets.get_v1_pets.operation,
    "GET /v2/pets": Pets.get_v2_pets.operation,
    "createOrder": Orders.create_order.operation,
}
