"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import files, search

OPERATIONS: Mapping[str, Operation[Any]] = {
    "fullSearch": search.full_search.operation,
    "quickSearch": search.quick_search.operation,
    "updateFile": files.update_file.operation,
    "addSharedLink": files.add_shared_link.operation,
    "assumeRole": files.assume_role.operation,
}
