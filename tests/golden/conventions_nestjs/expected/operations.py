"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import animals, untagged

OPERATIONS: Mapping[str, Operation[Any]] = {
    "PetsController_findAll": animals.PETS_FIND_ALL,
    "PetsController_create": animals.CREATE,
    "BirdsController_findAll": animals.BIRDS_FIND_ALL,
    "AppController_getHello": untagged.GET_HELLO,
    "OwnersController_findAll": untagged.OWNERS_FIND_ALL,
}
