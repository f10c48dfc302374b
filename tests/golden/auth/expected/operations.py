"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import things

OPERATIONS: Mapping[str, Operation[Any]] = {
    "getPublic": things.get_public.operation,
    "getBasic": things.get_basic.operation,
    "getPrivate": things.get_private.operation,
}
