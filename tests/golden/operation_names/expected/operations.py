"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import domains, keepers, pets, untagged

OPERATIONS: Mapping[str, Operation[Any]] = {
    "GET /pets": pets.list_pets.operation,
    "GET /pets/{id}": pets.get_pet.operation,
    "GET /status": untagged.get_status.operation,
    "list": keepers.list_.operation,
    "import": keepers.import_.operation,
    "getTheThingThatIsRenamed": keepers.thing.operation,
    "GET /twice": keepers.get_twice.operation,
    "POST /twice": keepers.create_twice.operation,
    "getDomain": domains.get_domain.operation,
}
