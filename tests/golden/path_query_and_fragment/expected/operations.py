"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls.files import Files
from .calls.search import Search

OPERATIONS: Mapping[str, Operation[Any]] = {
    "fullSearch": Search.full_search.operation,
    "quickSearch": Search.quick_search.operation,
    "updateFile": Files.update_file.operation,
    "addSharedLink": Files.add_shared_link.operation,
    "assumeRole": Files.assume_role.operation,
}
