"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import doors

OPERATIONS: Mapping[str, Operation[Any]] = {
    "usual": doors.USUAL,
    "none": doors.NONE,
    "optional": doors.OPTIONAL,
    "either": doors.EITHER,
    "both": doors.BOTH,
    "query": doors.QUERY,
    "scoped": doors.SCOPED,
    "openid": doors.OPENID,
    "digest": doors.DIGEST,
    "mutual": doors.MUTUAL,
    "unknown": doors.UNKNOWN,
}
