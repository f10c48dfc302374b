"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls.animals import Animals
from .calls.untagged import Untagged

OPERATIONS: Mapping[str, Operation[Any]] = {
    "PetsController_findAll": Animals.pets_find_all.operation,
    "PetsController_create": Animals.create.operation,
    "BirdsController_findAll": Animals.birds_find_all.operation,
    "AppController_getHello": Untagged.get_hello.operation,
    "OwnersController_findAll": Untagged.owners_find_all.operation,
}
