"""Calls of archive."""

from __future__ import annotations

from .. import models
from .._runtime import BatchedCall, Batching, C, Resource, call, operation


@operation("POST", "/archive", batch=Batching(inputs="ids", size=10, results=None))
def archive(*, body: models.ArchiveBody) -> BatchedCall[None, str, None, None]:
    """Says nothing of its inputs, and has an extension.

    ``POST /archive``

    Returns: 204: Gone.
    """
    return call(json=body)


class Archive(Resource[C]):
    archive = archive
    """Says nothing of its inputs, and has an extension"""
