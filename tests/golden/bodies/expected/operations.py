"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls.files import Files
from .calls.session import Session

OPERATIONS: Mapping[str, Operation[Any]] = {
    "upload": Files.upload.operation,
    "download": Files.download.operation,
    "replace": Files.replace.operation,
    "logIn": Session.log_in.operation,
}
