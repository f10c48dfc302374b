"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls.x_import_os import XImportOs

OPERATIONS: Mapping[str, Operation[Any]] = {
    "a'; import os #": XImportOs.import_os.operation,
}
