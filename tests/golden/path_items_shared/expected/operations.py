"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import orders, pets

OPERATIONS: Mapping[str, Operation[Any]] = {
    "GET /v1/pets": pets.get_v1_pets.operation,
    "GET /v2/pets": pets.get_v2_pets.operation,
    "createOrder": orders.create_order.operation,
}
