"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls.things import Things

OPERATIONS: Mapping[str, Operation[Any]] = {
    "getPublic": Things.get_public.operation,
    "getBasic": Things.get_basic.operation,
    "getPrivate": Things.get_private.operation,
}
