from __future__ import annotations

from .. import models
from .._runtime import C, PagedCall, Paging, Resource, call, operation


class Fastapi(Resource[C]):
    @operation(
        "GET", "/books", paging=Paging(items="items", page="page", total="pages")
    )
    @staticmethod
    def books(
        *,
        page: int | None = None,
        size: int | None = None,
    ) -> PagedCall[models.PageBook, models.Book]:
        """fastapi-pagination, which says the number of pages.

        ``GET /books``

        Args:
            page: Default: ``1``.
            size: Default: ``50``.
        """
        return call(query={"page": page, "size": size})
