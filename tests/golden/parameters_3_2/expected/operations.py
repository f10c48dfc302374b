"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls.newer import Newer

OPERATIONS: Mapping[str, Operation[Any]] = {
    "form": Newer.form.operation,
    "styled": Newer.styled.operation,
    "json": Newer.json.operation,
    "cookies": Newer.cookies.operation,
    "raw": Newer.raw.operation,
    "copy": Newer.copy.operation,
}
