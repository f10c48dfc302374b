"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import owners, pets

OPERATIONS: Mapping[str, Operation[Any]] = {
    "Pets_GetAll": pets.GET_ALL,
    "Pets_GetById": pets.GET_BY_ID,
    "GET /api/Owners": owners.LIST_OWNERS,
    "POST /api/Owners": owners.CREATE_OWNER,
}
