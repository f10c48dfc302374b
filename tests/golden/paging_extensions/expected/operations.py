"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls.fern import Fern
from .calls.pages_ import Pages
from .calls.speakeasy import Speakeasy

OPERATIONS: Mapping[str, Operation[Any]] = {
    "ours": Pages.ours.operation,
    "unpaged": Pages.unpaged.operation,
    "microsoft": Pages.microsoft.operation,
    "microsoft_all": Pages.microsoft_all.operation,
    "speakeasy_cursor": Speakeasy.cursor.operation,
    "speakeasy_page": Speakeasy.page.operation,
    "speakeasy_url": Speakeasy.url.operation,
    "fern": Fern.fern.operation,
    "fern_offset": Fern.offset.operation,
}
