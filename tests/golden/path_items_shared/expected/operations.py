"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import orders, pets

OPERATIONS: Mapping[str, Operation[Any]] = {
    "GET /v1/pets": pets.GET_V1_PETS,
    "GET /v2/pets": pets.GET_V2_PETS,
    "createOrder": orders.CREATE_ORDER,
}
