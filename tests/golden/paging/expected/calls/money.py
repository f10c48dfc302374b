"""Calls of money."""

from __future__ import annotations

from .. import models
from .._runtime import C, PagedCall, PagedOperation, Paging, Resource, bound

CHARGES: PagedOperation[models.MoneyChargesResponse, models.Contact] = PagedOperation(
    "GET",
    "/charges",
    returns={200: "MoneyChargesResponse"},
    paging=Paging(items="data", last="id", into="starting_after", more="has_more"),
)


def charges(
    *,
    starting_after: str | None = None,
) -> PagedCall[models.MoneyChargesResponse, models.Contact]:
    """Stripe's way, the last item is the cursor.

    ``GET /charges``

    Comes in pages: ``client.paginate`` gives the items of all of them.

    Returns: 200: A page.
    """
    return CHARGES(query={"starting_after": starting_after})


class Money(Resource[C]):
    charges = bound(charges)
    """Stripe's way, the last item is the cursor"""
