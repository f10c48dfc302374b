"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import doors

OPERATIONS: Mapping[str, Operation[Any]] = {
    "usual": doors.usual.operation,
    "none": doors.none.operation,
    "optional": doors.optional.operation,
    "either": doors.either.operation,
    "both": doors.both.operation,
    "query": doors.query.operation,
    "scoped": doors.scoped.operation,
    "openid": doors.openid.operation,
    "digest": doors.digest.operation,
    "mutual": doors.mutual.operation,
    "unknown": doors.unknown.operation,
}
