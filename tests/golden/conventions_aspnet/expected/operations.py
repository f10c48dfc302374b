"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import owners, pets

OPERATIONS: Mapping[str, Operation[Any]] = {
    "Pets_GetAll": pets.get_all.operation,
    "Pets_GetById": pets.get_by_id.operation,
    "GET /api/Owners": owners.list_owners.operation,
    "POST /api/Owners": owners.create_owner.operation,
}
