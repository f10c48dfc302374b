"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls.doors import Doors

OPERATIONS: Mapping[str, Operation[Any]] = {
    "usual": Doors.usual.operation,
    "none": Doors.none.operation,
    "optional": Doors.optional.operation,
    "either": Doors.either.operation,
    "both": Doors.both.operation,
    "query": Doors.query.operation,
    "scoped": Doors.scoped.operation,
    "openid": Doors.openid.operation,
    "digest": Doors.digest.operation,
    "mutual": Doors.mutual.operation,
    "unknown": Doors.unknown.operation,
}
