"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import owner_controller, pet_controller, vet_controller

OPERATIONS: Mapping[str, Operation[Any]] = {
    "listPets": pet_controller.list_pets.operation,
    "listPets_1": pet_controller.list_owner_pets.operation,
    "getPetUsingGET": pet_controller.get_pet.operation,
    "list": owner_controller.list_.operation,
    "list_1": vet_controller.list_.operation,
}
