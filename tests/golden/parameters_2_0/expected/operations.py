"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls.things import Things

OPERATIONS: Mapping[str, Operation[Any]] = {
    "things": Things.things.operation,
    "addThing": Things.add_thing.operation,
    "lists": Things.lists.operation,
    "upload": Things.upload.operation,
    "form": Things.form.operation,
}
