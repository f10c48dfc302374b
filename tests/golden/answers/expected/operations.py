"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import answers

OPERATIONS: Mapping[str, Operation[Any]] = {
    "exact": answers.exact.operation,
    "range": answers.range.operation,
    "fallback": answers.fallback.operation,
    "nothing": answers.nothing.operation,
    "onlyErrors": answers.only_errors.operation,
    "look": answers.look.operation,
}
