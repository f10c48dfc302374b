"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls.cats import Cats

OPERATIONS: Mapping[str, Operation[Any]] = {
    "listCats": Cats.list_cats.operation,
    "createPet": Cats.create_pet.operation,
}
