"""Calls of jobs."""

from __future__ import annotations

from typing import Any

from .. import models
from .._runtime import DEFAULT, C, Call, Operation, Resource, bound

START_JOB: Operation[models.Job | Any | None] = Operation(
    "POST",
    "/jobs",
    returns={200: "Job", 202: {"*/*": "Any"}, 204: None},
    raises={404: None},
)


def start_job() -> Call[models.Job | Any | None]:
    """``POST /jobs``.

    Returns:
        200: Done at once
        202 (JSON, text, bytes or None, as it comes): Started
        204: Nothing to do

    Raises: ApiError: 404: No such job
    """
    return START_JOB()


CANCEL_JOBS: Operation[Any] = Operation(
    "DELETE",
    "/jobs",
    returns={"2XX": {"*/*": "Any"}},
)


def cancel_jobs() -> Call[Any]:
    """``DELETE /jobs``.

    Returns: 2XX (JSON, text, bytes or None, as it comes): Cancelled
    """
    return CANCEL_JOBS()


LOOK_FOR_JOBS: Operation[None] = Operation("HEAD", "/jobs", returns={200: None})


def look_for_jobs() -> Call[None]:
    """``HEAD /jobs``.

    Returns: 200: There are some
    """
    return LOOK_FOR_JOBS()


RESUME_JOBS: Operation[Any] = Operation(
    "PATCH",
    "/jobs",
    returns={DEFAULT: {"*/*": "Any"}},
    raises={DEFAULT: {"*/*": "Any"}},
)


def resume_jobs() -> Call[Any]:
    """``PATCH /jobs``.

    Returns: Every success (JSON, text, bytes or None, as it comes): Resumed
    Raises: ApiError[Any]: Every other status: Resumed
    """
    return RESUME_JOBS()


class Jobs(Resource[C]):
    start_job = bound(start_job)
    """``POST /jobs``"""
    cancel_jobs = bound(cancel_jobs)
    """``DELETE /jobs``"""
    look_for_jobs = bound(look_for_jobs)
    """``HEAD /jobs``"""
    resume_jobs = bound(resume_jobs)
    """``PATCH /jobs``"""
