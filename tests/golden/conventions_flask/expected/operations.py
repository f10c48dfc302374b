"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls.pet import Pet
from .calls.untagged import Untagged

OPERATIONS: Mapping[str, Operation[Any]] = {
    "get_list_pets": Untagged.list_pets.operation,
    "post_create_pet": Untagged.create_pet.operation,
    "delete_pet_remove": Pet.delete_pet_remove.operation,
    "get_pets_<int:pet_id>": Pet.get_pet.operation,
    "GET /owners": Untagged.list_owners.operation,
}
