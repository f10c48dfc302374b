"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls.chat import Chat

OPERATIONS: Mapping[str, Operation[Any]] = {
    "chat": Chat.chat.operation,
    "export": Chat.export.operation,
    "import": Chat.import_.operation,
    "replaceAll": Chat.replace_all.operation,
    "find": Chat.find.operation,
}
