"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import fastapi, litestar

OPERATIONS: Mapping[str, Operation[Any]] = {
    "books": fastapi.books.operation,
    "people": litestar.people.operation,
    "events": litestar.events.operation,
}
