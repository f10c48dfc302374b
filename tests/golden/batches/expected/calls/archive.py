"""Calls of archive."""

from __future__ import annotations

from .. import models
from .._runtime import BatchedCall, BatchedOperation, Batching, C, Resource, bound

ARCHIVE: BatchedOperation[None, str, None, None] = BatchedOperation(
    "POST",
    "/archive",
    returns={204: None},
    batch=Batching(inputs="ids", size=10, results=None),
)


def archive(*, body: models.ArchiveBody) -> BatchedCall[None, str, None, None]:
    """Says nothing of its inputs, and has an extension.

    ``POST /archive``

    Takes any number of inputs: ``client.send_batch`` says what became of each.

    Returns: 204: Gone.
    """
    return ARCHIVE(json=body)


class Archive(Resource[C]):
    archive = bound(archive)
    """Says nothing of its inputs, and has an extension"""
