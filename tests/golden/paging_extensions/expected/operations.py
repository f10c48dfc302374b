"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import fern, pages_, speakeasy

OPERATIONS: Mapping[str, Operation[Any]] = {
    "ours": pages_.OURS,
    "unpaged": pages_.UNPAGED,
    "microsoft": pages_.MICROSOFT,
    "microsoft_all": pages_.MICROSOFT_ALL,
    "speakeasy_cursor": speakeasy.CURSOR,
    "speakeasy_page": speakeasy.PAGE,
    "speakeasy_url": speakeasy.URL,
    "fern": fern.FERN,
    "fern_offset": fern.OFFSET,
}
