"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import pets

OPERATIONS: Mapping[str, Operation[Any]] = {
    "pets_list": pets.list_.operation,
    "pets_create": pets.create.operation,
    "pets_retrieve": pets.retrieve.operation,
    "pets_update": pets.update.operation,
    "pets_partial_update": pets.partial_update.operation,
    "pets_destroy": pets.destroy.operation,
    "pets_retrieve_2": pets.get_owner.operation,
}
