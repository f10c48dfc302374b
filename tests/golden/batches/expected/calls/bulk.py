from __future__ import annotations

from .. import models
from .._runtime import BatchedCall, Batching, C, Resource, call, operation


class Bulk(Resource[C]):
    @operation(
        "PUT",
        "/rows",
        batch=Batching(
            inputs="request.rows",
            size=25,
            results="report.rows",
            errors="report.problems",
            tie=("key.id",),
            context="at",
        ),
    )
    @staticmethod
    def rows(
        *,
        body: models.BulkRowsBody,
    ) -> BatchedCall[
        models.BulkRowsResponse,
        models.Row,
        models.Row,
        models.BulkRowsProblem,
    ]:
        """Deep in the body and in the answer.

        ``PUT /rows``
        """
        return call(json=body)
