"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import files, session

OPERATIONS: Mapping[str, Operation[Any]] = {
    "upload": files.upload.operation,
    "download": files.download.operation,
    "replace": files.replace.operation,
    "logIn": session.log_in.operation,
}
