"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls.owner_controller import OwnerController
from .calls.pet_controller import PetController
from .calls.vet_controller import VetController

OPERATIONS: Mapping[str, Operation[Any]] = {
    "listPets": PetController.list_pets.operation,
    "listPets_1": PetController.list_owner_pets.operation,
    "getPetUsingGET": PetController.get_pet.operation,
    "list": OwnerController.list.operation,
    "list_1": VetController.list.operation,
}
