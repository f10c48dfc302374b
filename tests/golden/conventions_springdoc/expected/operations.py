"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import owner_controller, pet_controller, vet_controller

OPERATIONS: Mapping[str, Operation[Any]] = {
    "listPets": pet_controller.LIST_PETS,
    "listPets_1": pet_controller.LIST_OWNER_PETS,
    "getPetUsingGET": pet_controller.GET_PET,
    "list": owner_controller.LIST,
    "list_1": vet_controller.LIST,
}
