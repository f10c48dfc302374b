"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import answers

OPERATIONS: Mapping[str, Operation[Any]] = {
    "exact": answers.EXACT,
    "range": answers.RANGE,
    "fallback": answers.FALLBACK,
    "nothing": answers.NOTHING,
    "onlyErrors": answers.ONLY_ERRORS,
    "look": answers.LOOK,
}
