"""Calls of bulk."""

from __future__ import annotations

from .. import models
from .._runtime import BatchedCall, BatchedOperation, Batching, C, Resource, bound

ROWS: BatchedOperation[
    models.BulkRowsResponse,
    models.Row,
    models.Row,
    models.BulkRowsProblem,
] = BatchedOperation(
    "PUT",
    "/rows",
    returns={200: "BulkRowsResponse"},
    batch=Batching(
        inputs="request.rows",
        size=25,
        results="report.rows",
        errors="report.problems",
        tie=("key.id",),
        context="at",
    ),
)


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

    Takes any number of inputs: ``client.send_batch`` says what became of each.
    """
    return ROWS(json=body)


class Bulk(Resource[C]):
    rows = bound(rows)
    """Deep in the body and in the answer"""
