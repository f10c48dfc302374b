"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls.fastapi import Fastapi
from .calls.litestar import Litestar

OPERATIONS: Mapping[str, Operation[Any]] = {
    "books": Fastapi.books.operation,
    "people": Litestar.people.operation,
    "events": Litestar.events.operation,
}
