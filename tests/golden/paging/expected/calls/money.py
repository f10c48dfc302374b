from __future__ import annotations

from .. import models
from .._runtime import C, PagedCall, Paging, Resource, call, operation


class Money(Resource[C]):
    @operation(
        "GET",
        "/charges",
        paging=Paging(items="data", last="id", into="starting_after", more="has_more"),
    )
    @staticmethod
    def charges(
        *,
        starting_after: str | None = None,
    ) -> PagedCall[models.MoneyChargesResponse, models.Contact]:
        """Stripe's way, the last item is the cursor.

        ``GET /charges``

        Returns: 200: A page.
        """
        return call(query={"starting_after": starting_after})
