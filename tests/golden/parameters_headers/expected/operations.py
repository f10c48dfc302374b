"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import fields

OPERATIONS: Mapping[str, Operation[Any]] = {
    "headers": fields.headers.operation,
    "cookies": fields.cookies.operation,
    "allCookies": fields.all_cookies.operation,
}
