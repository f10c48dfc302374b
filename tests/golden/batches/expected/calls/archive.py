from __future__ import annotations

from .. import models
from .._runtime import BatchedCall, Batching, C, Resource, call, operation


class Archive(Resource[C]):
    @operation("POST", "/archive", batch=Batching(inputs="ids", size=10, results=None))
    @staticmethod
    def archive(*, body: models.ArchiveBody) -> BatchedCall[None, str, None, None]:
        """Says nothing of its inputs, and has an extension.

        ``POST /archive``

        Returns: 204: Gone.
        """
        return call(json=body)
