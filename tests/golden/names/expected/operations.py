"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import faq, grosse_more, untagged

OPERATIONS: Mapping[str, Operation[Any]] = {
    "list": grosse_more.LIST,
    "import": grosse_more.IMPORT,
    "faq": faq.FAQ,
    "GET /untagged": untagged.GET_UNTAGGED,
}
