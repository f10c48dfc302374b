from __future__ import annotations

from .. import models
from .._runtime import C, PagedCall, Paging, Resource, call, operation


class Litestar(Resource[C]):
    @operation(
        "GET",
        "/people",
        paging=Paging(items="items", page="current_page", total="total_pages"),
    )
    @staticmethod
    def people(
        *,
        page_size: int | None = None,
        current_page: int | None = None,
    ) -> PagedCall[models.LitestarPeopleResponse, models.Book]:
        """ClassicPagination.

        ``GET /people``

        Args:
            current_page: Default: ``1``.
        """
        return call(query={"page_size": page_size, "current_page": current_page})

    @operation(
        "GET", "/events", paging=Paging(items="items", cursor="cursor", into="cursor")
    )
    @staticmethod
    def events(
        *,
        cursor: str | None = None,
        results_per_page: int | None = None,
    ) -> PagedCall[models.LitestarEventsResponse, models.Book]:
        """CursorPagination, whose answer names the cursor as the parameter is named.

        ``GET /events``
        """
        return call(query={"cursor": cursor, "results_per_page": results_per_page})
