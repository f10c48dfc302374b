"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls.several import Several

OPERATIONS: Mapping[str, Operation[Any]] = {
    "addThing": Several.add_thing.operation,
    "addNote": Several.add_note.operation,
    "addAnything": Several.add_anything.operation,
}
