"""Calls of pages."""

from __future__ import annotations

from .. import models
from .._runtime import (
    C,
    Call,
    Operation,
    PagedCall,
    PagedOperation,
    Paging,
    Resource,
    bound,
)

OURS: PagedOperation[models.Page, models.Thing] = PagedOperation(
    "GET",
    "/ours",
    returns={200: "Page"},
    paging=Paging(items="things", cursor="token", into="token"),
)


def ours(*, token: str | None = None) -> PagedCall[models.Page, models.Thing]:
    """``GET /ours``.

    Comes in pages: ``client.paginate`` gives the items of all of them.

    Returns: 200: A page.
    """
    return OURS(query={"token": token})


UNPAGED: Operation[models.Page] = Operation("GET", "/unpaged", returns={200: "Page"})


def unpaged(*, cursor: str | None = None) -> Call[models.Page]:
    """``GET /unpaged``.

    Returns: 200: A page.
    """
    return UNPAGED(query={"cursor": cursor})


MICROSOFT: PagedOperation[models.Page, models.Thing] = PagedOperation(
    "GET",
    "/microsoft",
    returns={200: "Page"},
    paging=Paging(items="things", link="link"),
)


def microsoft() -> PagedCall[models.Page, models.Thing]:
    """``GET /microsoft``.

    Comes in pages: ``client.paginate`` gives the items of all of them.

    Returns: 200: A page.
    """
    return MICROSOFT()


MICROSOFT_ALL: Operation[models.Page] = Operation(
    "GET",
    "/microsoft/all",
    returns={200: "Page"},
)


def microsoft_all() -> Call[models.Page]:
    """``GET /microsoft/all``.

    Returns: 200: A page.
    """
    return MICROSOFT_ALL()


class Pages(Resource[C]):
    ours = bound(ours)
    """``GET /ours``"""
    unpaged = bound(unpaged)
    """``GET /unpaged``"""
    microsoft = bound(microsoft)
    """``GET /microsoft``"""
    microsoft_all = bound(microsoft_all)
    """``GET /microsoft/all``"""
