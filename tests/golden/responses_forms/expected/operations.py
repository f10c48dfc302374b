"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls.forms import Forms

OPERATIONS: Mapping[str, Operation[Any]] = {
    "getToken": Forms.get_token.operation,
    "getEither": Forms.get_either.operation,
    "getMap": Forms.get_map.operation,
    "getPlain": Forms.get_plain.operation,
}
