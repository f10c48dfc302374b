"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls.queries import Queries

OPERATIONS: Mapping[str, Operation[Any]] = {
    "form": Queries.form.operation,
    "delimited": Queries.delimited.operation,
    "deep": Queries.deep.operation,
    "typed": Queries.typed.operation,
    "objects": Queries.objects.operation,
}
