"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import chat

OPERATIONS: Mapping[str, Operation[Any]] = {
    "chat": chat.chat.operation,
    "export": chat.export.operation,
    "import": chat.import_.operation,
    "replaceAll": chat.replace_all.operation,
    "find": chat.find.operation,
}
