from __future__ import annotations

from typing import Any

from .. import models
from .._runtime import DEFAULT, C, Call, Resource, call, operation


class Jobs(Resource[C]):
    @operation(
        "POST",
        "/jobs",
        returns={200: "Job", 202: {"*/*": "Any"}, 204: None},
        raises={404: None},
    )
    @staticmethod
    def start_job() -> Call[models.Job | Any | None]:
        """``POST /jobs``.

        Returns:
            200: Done at once
            202: Started
            204: Nothing to do

        Raises: ApiError: 404: No such job
        """
        return call()

    @operation("DELETE", "/jobs", status="2XX")
    @staticmethod
    def cancel_jobs() -> Call[Any]:
        """``DELETE /jobs``.

        Returns: 2XX: Cancelled
        """
        return call()

    @operation("HEAD", "/jobs", status=200)
    @staticmethod
    def look_for_jobs() -> Call[None]:
        """``HEAD /jobs``.

        Returns: 200: There are some
        """
        return call()

    @operation("PATCH", "/jobs", raises={DEFAULT: {"*/*": "Any"}})
    @staticmethod
    def resume_jobs() -> Call[Any]:
        """``PATCH /jobs``.

        Returns: Every success: Resumed
        Raises: ApiError[Any]: Every other status: Resumed
        """
        return call()
