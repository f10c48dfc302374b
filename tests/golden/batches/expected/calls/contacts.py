"""Calls of contacts."""

from __future__ import annotations

from .. import models
from .._runtime import BatchedCall, BatchedOperation, Batching, C, Resource, bound

BATCH_CREATE: BatchedOperation[
    models.Results | models.ResultsWithErrors,
    models.Create,
    models.Contact,
    models.Error,
] = BatchedOperation(
    "POST",
    "/contacts/batch/create",
    returns={201: "Results", 207: "ResultsWithErrors"},
    batch=Batching(
        trace="object_write_trace_id",
        retry={"category": ("RATE_LIMITS",)},
        split=(400,),
    ),
)


def batch_create(
    *,
    body: models.ContactsBatchCreateBody,
) -> BatchedCall[
    models.Results | models.ResultsWithErrors,
    models.Create,
    models.Contact,
    models.Error,
]:
    """Tied by a trace.

    ``POST /contacts/batch/create``

    Takes any number of inputs: ``client.send_batch`` says what became of each.

    Returns:
        201: All of them.
        207: Some.
    """
    return BATCH_CREATE(json=body)


BATCH_UPDATE: BatchedOperation[
    models.ResultsWithErrors,
    models.Contact,
    models.Contact,
    models.Error,
] = BatchedOperation(
    "POST",
    "/contacts/batch/update",
    returns={200: "ResultsWithErrors"},
    batch=Batching(
        trace="object_write_trace_id",
        retry={"category": ("RATE_LIMITS",)},
        split=(400,),
    ),
)


def batch_update(
    *,
    body: models.ContactsBatchUpdateBody,
) -> BatchedCall[
    models.ResultsWithErrors,
    models.Contact,
    models.Contact,
    models.Error,
]:
    """Tied by an id.

    ``POST /contacts/batch/update``

    Takes any number of inputs: ``client.send_batch`` says what became of each.
    """
    return BATCH_UPDATE(json=body)


class Contacts(Resource[C]):
    batch_create = bound(batch_create)
    """Tied by a trace"""
    batch_update = bound(batch_update)
    """Tied by an id"""
