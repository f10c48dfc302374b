"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import several

OPERATIONS: Mapping[str, Operation[Any]] = {
    "addThing": several.add_thing.operation,
    "addNote": several.add_note.operation,
    "addAnything": several.add_anything.operation,
}
