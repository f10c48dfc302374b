"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls.domains import Domains
from .calls.keepers import Keepers
from .calls.pets import Pets
from .calls.untagged import Untagged

OPERATIONS: Mapping[str, Operation[Any]] = {
    "GET /pets": Pets.list_pets.operation,
    "GET /pets/{id}": Pets.get_pet.operation,
    "GET /status": Untagged.get_status.operation,
    "list": Keepers.list.operation,
    "import": Keepers.import_.operation,
    "getTheThingThatIsRenamed": Keepers.thing.operation,
    "GET /twice": Keepers.get_twice.operation,
    "POST /twice": Keepers.create_twice.operation,
    "getDomain": Domains.get_domain.operation,
}
