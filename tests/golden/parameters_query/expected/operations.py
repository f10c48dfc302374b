"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import queries

OPERATIONS: Mapping[str, Operation[Any]] = {
    "form": queries.form.operation,
    "delimited": queries.delimited.operation,
    "deep": queries.deep.operation,
    "typed": queries.typed.operation,
    "objects": queries.objects.operation,
}
