"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import pet, untagged

OPERATIONS: Mapping[str, Operation[Any]] = {
    "get_list_pets": untagged.list_pets.operation,
    "post_create_pet": untagged.create_pet.operation,
    "delete_pet_remove": pet.delete_pet_remove.operation,
    "get_pets_<int:pet_id>": pet.get_pet.operation,
    "GET /owners": untagged.list_owners.operation,
}
