"""Calls of code."""

from __future__ import annotations

from .. import models
from .._runtime import C, Header, PagedCall, PagedOperation, Paging, Resource, bound

LINK: Header[str] = Header("Link", "str")

REPOS: PagedOperation[list[str], str] = PagedOperation(
    "GET",
    "/repos",
    returns={200: "list[str]"},
    paging=Paging(header=True),
)


def repos(
    *,
    page: int | None = None,
    per_page: int | None = None,
) -> PagedCall[list[str], str]:
    """GitHub's way, a Link header.

    ``GET /repos``

    Comes in pages: ``client.paginate`` gives the items of all of them.

    Args:
        page: Default: ``1``.
        per_page: Default: ``30``.

    Returns: 200: A page.
    """
    return REPOS(query={"page": page, "per_page": per_page})


RUNS: PagedOperation[models.CodeRunsResponse, int] = PagedOperation(
    "GET",
    "/runs",
    returns={200: "CodeRunsResponse"},
    paging=Paging(
        items="workflow_runs",
        page="page",
        first=0,
        total="meta.total_pages",
    ),
)


def runs(
    *,
    page: int | None = None,
    size: int | None = None,
) -> PagedCall[models.CodeRunsResponse, int]:
    """Page numbers, with the number of pages.

    ``GET /runs``

    Comes in pages: ``client.paginate`` gives the items of all of them.

    Args:
        page: Default: ``0``.

    Returns: 200: A page.
    """
    return RUNS(query={"page": page, "size": size})


class Code(Resource[C]):
    repos = bound(repos)
    """GitHub's way, a Link header"""
    runs = bound(runs)
    """Page numbers, with the number of pages"""
