from __future__ import annotations

from .. import models
from .._runtime import DEFAULT, C, Call, Resource, StreamedCall, call, operation


class Jobs(Resource[C]):
    @operation(
        "POST",
        "/jobs",
        returns={200: "Result", 202: "Job", 204: None},
        raises={409: "Conflict_", ("4XX", DEFAULT): "Wrong"},
    )
    @staticmethod
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
    @staticmethod
    def report() -> StreamedCall[models.Result | str | bytes, str | bytes]:
        """``GET /report``."""
        return call()
