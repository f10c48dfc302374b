"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls.owners import Owners
from .calls.pets import Pets

OPERATIONS: Mapping[str, Operation[Any]] = {
    "Pets_GetAll": Pets.get_all.operation,
    "Pets_GetById": Pets.get_by_id.operation,
    "GET /api/Owners": Owners.list_owners.operation,
    "POST /api/Owners": Owners.create_owner.operation,
}
