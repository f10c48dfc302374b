"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import responses

OPERATIONS: Mapping[str, Operation[Any]] = {
    "exact": responses.exact.operation,
    "range": responses.range.operation,
    "fallback": responses.fallback.operation,
    "nothing": responses.nothing.operation,
    "onlyErrors": responses.only_errors.operation,
    "look": responses.look.operation,
}
