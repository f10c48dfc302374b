from __future__ import annotations

from .. import models
from .._runtime import C, PagedCall, Paging, Resource, call, operation


class Contacts(Resource[C]):
    @operation(
        "GET",
        "/contacts",
        paging=Paging(items="results", cursor="paging.next.after", into="after"),
    )
    @staticmethod
    def list(
        *,
        limit: int | None = None,
        after: str | None = None,
    ) -> PagedCall[models.ContactPage, models.Contact]:
        """HubSpot's way, a cursor in the answer.

        ``GET /contacts``

        Returns: 200: A page.
        """
        return call(query={"limit": limit, "after": after})

    @operation(
        "POST",
        "/contacts/search",
        paging=Paging(
            items="results",
            cursor="paging.next.after",
            into="after",
            in_body=True,
        ),
    )
    @staticmethod
    def search(*, body: models.Search) -> PagedCall[models.ContactPage, models.Contact]:
        """The cursor goes into the body.

        ``POST /contacts/search``

        Returns: 200: A page.
        """
        return call(json=body)
