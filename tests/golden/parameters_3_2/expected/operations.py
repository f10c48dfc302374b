"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import newer

OPERATIONS: Mapping[str, Operation[Any]] = {
    "form": newer.form.operation,
    "styled": newer.styled.operation,
    "json": newer.json.operation,
    "cookies": newer.cookies.operation,
    "raw": newer.raw.operation,
    "copy": newer.copy.operation,
}
