"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import pet, untagged

OPERATIONS: Mapping[str, Operation[Any]] = {
    "get_list_pets": untagged.LIST_PETS,
    "post_create_pet": untagged.CREATE_PET,
    "delete_pet_remove": pet.DELETE_PET_REMOVE,
    "get_pets_<int:pet_id>": pet.GET_PET,
    "GET /owners": untagged.LIST_OWNERS,
}
