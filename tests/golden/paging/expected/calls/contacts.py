"""Calls of contacts."""

from __future__ import annotations

from .. import models
from .._runtime import C, PagedCall, PagedOperation, Paging, Resource, bound

LIST: PagedOperation[models.ContactPage, models.Contact] = PagedOperation(
    "GET",
    "/contacts",
    returns={200: "ContactPage"},
    paging=Paging(items="results", cursor="paging.next.after", into="after"),
)


def list_(
    *,
    limit: int | None = None,
    after: str | None = None,
) -> PagedCall[models.ContactPage, models.Contact]:
    """HubSpot's way, a cursor in the answer.

    ``GET /contacts``

    Comes in pages: ``client.paginate`` gives the items of all of them.

    Returns: 200: A page.
    """
    return LIST(query={"limit": limit, "after": after})


SEARCH: PagedOperation[models.ContactPage, models.Contact] = PagedOperation(
    "POST",
    "/contacts/search",
    returns={200: "ContactPage"},
    paging=Paging(
        items="results",
        cursor="paging.next.after",
        into="after",
        in_body=True,
    ),
)


def search(*, body: models.Search) -> PagedCall[models.ContactPage, models.Contact]:
    """The cursor goes into the body.

    ``POST /contacts/search``

    Comes in pages: ``client.paginate`` gives the items of all of them.

    Returns: 200: A page.
    """
    return SEARCH(json=body)


class Contacts(Resource[C]):
    list = bound(list_)
    """HubSpot's way, a cursor in the answer"""
    search = bound(search)
    """The cursor goes into the body"""
