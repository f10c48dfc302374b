"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import faq, grosse_more, untagged

OPERATIONS: Mapping[str, Operation[Any]] = {
    "list": grosse_more.list_.operation,
    "import": grosse_more.import_.operation,
    "faq": faq.faq.operation,
    "GET /untagged": untagged.get_untagged.operation,
}
