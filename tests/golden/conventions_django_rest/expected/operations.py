"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls.pets import Pets

OPERATIONS: Mapping[str, Operation[Any]] = {
    "pets_list": Pets.list.operation,
    "pets_create": Pets.create.operation,
    "pets_retrieve": Pets.retrieve.operation,
    "pets_update": Pets.update.operation,
    "pets_partial_update": Pets.partial_update.operation,
    "pets_destroy": Pets.destroy.operation,
    "pets_retrieve_2": Pets.get_owner.operation,
}
