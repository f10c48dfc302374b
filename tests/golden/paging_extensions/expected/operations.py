"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import fern, pages_, speakeasy

OPERATIONS: Mapping[str, Operation[Any]] = {
    "ours": pages_.ours.operation,
    "unpaged": pages_.unpaged.operation,
    "microsoft": pages_.microsoft.operation,
    "microsoft_all": pages_.microsoft_all.operation,
    "speakeasy_cursor": speakeasy.cursor.operation,
    "speakeasy_page": speakeasy.page.operation,
    "speakeasy_url": speakeasy.url.operation,
    "fern": fern.fern.operation,
    "fern_offset": fern.offset.operation,
}
