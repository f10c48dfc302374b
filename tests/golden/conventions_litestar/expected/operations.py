"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import pets, untagged

OPERATIONS: Mapping[str, Operation[Any]] = {
    "PetsListPets": pets.LIST_PETS,
    "PetsPetIdGetPet": pets.GET_PET,
    "Index": untagged.INDEX,
}
