"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import files, search

OPERATIONS: Mapping[str, Operation[Any]] = {
    "fullSearch": search.FULL_SEARCH,
    "quickSearch": search.QUICK_SEARCH,
    "updateFile": files.UPDATE_FILE,
    "addSharedLink": files.ADD_SHARED_LINK,
    "assumeRole": files.ASSUME_ROLE,
}
