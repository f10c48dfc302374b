"""Calls of jobs."""

from __future__ import annotations

from .. import models
from .._runtime import DEFAULT, C, Call, Header, Operation, Resource, bound

X_TOTAL: Header[int] = Header("X-Total", "int")
"""How many there are."""

START_JOB: Operation[models.Result | models.Job | None] = Operation(
    "POST",
    "/jobs",
    returns={200: "Result", 202: "Job", 204: None},
    raises={409: "Conflict_", "4XX": "Wrong", DEFAULT: "Wrong"},
)


def start_job() -> Call[models.Result | models.Job | None]:
    """``POST /jobs``.

    Returns:
        200: Done at once
        202: Accepted
        204: Nothing to do

    Raises:
        ApiError[Conflict_]: 409: It runs already
        ApiError[Wrong]: 4XX: Wrong
        ApiError[Wrong]: Every other status: Failed
    """
    return START_JOB()


REPORT: Operation[models.Result | str | bytes] = Operation(
    "GET",
    "/report",
    returns={
        "2XX": {
            "application/json": "Result",
            "text/csv": "str",
            "application/pdf": "bytes",
        },
    },
)


def report() -> Call[models.Result | str | bytes]:
    """``GET /report``."""
    return REPORT()


class Jobs(Resource[C]):
    start_job = bound(start_job)
    """``POST /jobs``"""
    report = bound(report)
    """``GET /report``"""
