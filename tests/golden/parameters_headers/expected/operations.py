"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls.fields import Fields

OPERATIONS: Mapping[str, Operation[Any]] = {
    "headers": Fields.headers.operation,
    "cookies": Fields.cookies.operation,
    "allCookies": Fields.all_cookies.operation,
}
