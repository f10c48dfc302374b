"""Calls of fern."""

from __future__ import annotations

from .. import models
from .._runtime import C, PagedCall, PagedOperation, Paging, Resource, bound

FERN: PagedOperation[models.Page, models.Thing] = PagedOperation(
    "GET",
    "/fern",
    returns={200: "Page"},
    paging=Paging(items="things", cursor="next_cursor", into="token"),
)


def fern(*, token: str | None = None) -> PagedCall[models.Page, models.Thing]:
    """``GET /fern``.

    Comes in pages: ``client.paginate`` gives the items of all of them.

    Returns: 200: A page.
    """
    return FERN(query={"token": token})


OFFSET: PagedOperation[models.Page, models.Thing] = PagedOperation(
    "GET",
    "/fern/offset",
    returns={200: "Page"},
    paging=Paging(items="things", offset="from"),
)


def offset(
    *,
    from_: int | None = None,
    limit: int | None = None,
) -> PagedCall[models.Page, models.Thing]:
    """``GET /fern/offset``.

    Comes in pages: ``client.paginate`` gives the items of all of them.

    Returns: 200: A page.
    """
    return OFFSET(query={"from": from_, "limit": limit})


class Fern(Resource[C]):
    fern = bound(fern)
    """``GET /fern``"""
    offset = bound(offset)
    """``GET /fern/offset``"""
