"""Calls of speakeasy."""

from __future__ import annotations

from .. import models
from .._runtime import C, PagedCall, PagedOperation, Paging, Resource, bound

CURSOR: PagedOperation[models.Page, models.Thing] = PagedOperation(
    "POST",
    "/speakeasy/cursor",
    returns={200: "Page"},
    paging=Paging(items="things", last="at", into="since", in_body=True),
)


def cursor(*, body: models.SpeakeasyCursorBody) -> PagedCall[models.Page, models.Thing]:
    """``POST /speakeasy/cursor``.

    Comes in pages: ``client.paginate`` gives the items of all of them.

    Returns: 200: A page.
    """
    return CURSOR(json=body)


PAGE: PagedOperation[models.Page, models.Thing] = PagedOperation(
    "GET",
    "/speakeasy/page",
    returns={200: "Page"},
    paging=Paging(items="things", page="page", total="pages"),
)


def page(
    *,
    page: int | None = None,
    limit: int | None = None,
) -> PagedCall[models.Page, models.Thing]:
    """``GET /speakeasy/page``.

    Comes in pages: ``client.paginate`` gives the items of all of them.
    """
    return PAGE(query={"page": page, "limit": limit})


URL: PagedOperation[models.Page, models.Thing] = PagedOperation(
    "GET",
    "/speakeasy/url",
    returns={200: "Page"},
    paging=Paging(items="things", link="link"),
)


def url() -> PagedCall[models.Page, models.Thing]:
    """``GET /speakeasy/url``.

    Comes in pages: ``client.paginate`` gives the items of all of them.

    Returns: 200: A page.
    """
    return URL()


class Speakeasy(Resource[C]):
    cursor = bound(cursor)
    """``POST /speakeasy/cursor``"""
    page = bound(page)
    """``GET /speakeasy/page``"""
    url = bound(url)
    """``GET /speakeasy/url``"""
