"""Calls of jobs."""

from __future__ import annotations

from .. import models
from .._runtime import DEFAULT, C, Call, Resource, StreamedCall, call, operation


@operation(
    "POST",
    "/jobs",
    returns={200: "Result", 202: "Job", 204: None},
    raises={409: "Conflict_", ("4XX", DEFAULT): "Wrong"},
)
def start_job() -> Call[models.Result | models.Job | None]:
    """``POST /jobs``.

    Returns:
        200: Done at once
        204: Nothing to do

    Raises:
        ApiError[Conflict_]: 409: It runs already
        ApiError[Wrong]: 4XX: Wrong
    """
    return call()


@operation(
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
def report() -> StreamedCall[models.Result | str | bytes, str | bytes]:
    """``GET /report``."""
    return call()


class Jobs(Resource[C]):
    start_job = start_job
    """``POST /jobs``"""
    report = report
    """``GET /report``"""
