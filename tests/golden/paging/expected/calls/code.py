from __future__ import annotations

from .. import models
from .._runtime import C, PagedCall, Paging, Resource, call, operation


class Code(Resource[C]):
    @operation("GET", "/repos", paging=Paging(header=True))
    @staticmethod
    def repos(
        *,
        page: int | None = None,
        per_page: int | None = None,
    ) -> PagedCall[list[str], str]:
        """GitHub's way, a Link header.

        ``GET /repos``

        Args:
            page: Default: ``1``.
            per_page: Default: ``30``.

        Returns: 200: A page.
        """
        return call(query={"page": page, "per_page": per_page})

    @operation(
        "GET",
        "/runs",
        paging=Paging(
            items="workflow_runs",
            page="page",
            first=0,
            total="meta.total_pages",
        ),
    )
    @staticmethod
    def runs(
        *,
        page: int | None = None,
        size: int | None = None,
    ) -> PagedCall[models.CodeRunsResponse, int]:
        """Page numbers, with the number of pages.

        ``GET /runs``

        Args:
            page: Default: ``0``.

        Returns: 200: A page.
        """
        return call(query={"page": page, "size": size})
