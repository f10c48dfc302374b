"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls.faq import FAQ
from .calls.grosse_more import GrosseMore
from .calls.untagged import Untagged

OPERATIONS: Mapping[str, Operation[Any]] = {
    "list": GrosseMore.list.operation,
    "import": GrosseMore.import_.operation,
    "faq": FAQ.faq.operation,
    "GET /untagged": Untagged.get_untagged.operation,
}
