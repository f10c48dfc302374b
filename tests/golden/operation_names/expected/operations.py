"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import domains, keepers, pets, untagged

OPERATIONS: Mapping[str, Operation[Any]] = {
    "GET /pets": pets.LIST_PETS,
    "GET /pets/{id}": pets.GET_PET,
    "GET /status": untagged.GET_STATUS,
    "list": keepers.LIST,
    "import": keepers.IMPORT,
    "getTheThingThatIsRenamed": keepers.THING,
    "GET /twice": keepers.GET_TWICE,
    "POST /twice": keepers.CREATE_TWICE,
    "getDomain": domains.GET_DOMAIN,
}
