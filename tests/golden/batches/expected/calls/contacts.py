from __future__ import annotations

from .. import models
from .._runtime import BatchedCall, Batching, C, Resource, call, operation


class Contacts(Resource[C]):
    @operation(
        "POST",
        "/contacts/batch/create",
        returns={201: "Results", 207: "ResultsWithErrors"},
        batch=Batching(
            trace="object_write_trace_id",
            retry={"category": ("RATE_LIMITS",)},
            split=(400,),
        ),
    )
    @staticmethod
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

        Returns:
            201: All of them.
            207: Some.
        """
        return call(json=body)

    @operation(
        "POST",
        "/contacts/batch/update",
        batch=Batching(
            trace="object_write_trace_id",
            retry={"category": ("RATE_LIMITS",)},
            split=(400,),
        ),
    )
    @staticmethod
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
        """
        return call(json=body)
