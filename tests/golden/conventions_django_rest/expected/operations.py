"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import pets

OPERATIONS: Mapping[str, Operation[Any]] = {
    "pets_list": pets.LIST,
    "pets_create": pets.CREATE,
    "pets_retrieve": pets.RETRIEVE,
    "pets_update": pets.UPDATE,
    "pets_partial_update": pets.PARTIAL_UPDATE,
    "pets_destroy": pets.DESTROY,
    "pets_retrieve_2": pets.GET_OWNER,
}
