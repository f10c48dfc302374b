"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls.responses import Responses

OPERATIONS: Mapping[str, Operation[Any]] = {
    "exact": Responses.exact.operation,
    "range": Responses.range.operation,
    "fallback": Responses.fallback.operation,
    "nothing": Responses.nothing.operation,
    "onlyErrors": Responses.only_errors.operation,
    "look": Responses.look.operation,
}
