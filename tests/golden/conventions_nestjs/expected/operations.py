"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import animals, untagged

OPERATIONS: Mapping[str, Operation[Any]] = {
    "PetsController_findAll": animals.pets_find_all.operation,
    "PetsController_create": animals.create.operation,
    "BirdsController_findAll": animals.birds_find_all.operation,
    "AppController_getHello": untagged.get_hello.operation,
    "OwnersController_findAll": untagged.owners_find_all.operation,
}
