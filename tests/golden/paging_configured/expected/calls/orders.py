"""Calls of orders."""

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

LIST: PagedOperation[models.OrdersListResponse, models.Order] = PagedOperation(
    "GET",
    "/orders",
    returns={200: "OrdersListResponse"},
    paging=Paging(items="orders", offset="from", total="count"),
)


def list_(
    *,
    from_: int | None = None,
) -> PagedCall[models.OrdersListResponse, models.Order]:
    """Takes the first rule that it has the parameters for.

    ``GET /orders``

    Comes in pages: ``client.paginate`` gives the items of all of them.

    Returns: 200: Orders.
    """
    return LIST(query={"from": from_})


CREATE: Operation[models.Order] = Operation(
    "POST",
    "/orders",
    returns={201: "Order"},
    idempotency="Idempotency-Key",
)


def create(*, body: models.Order) -> Call[models.Order]:
    """Gets a key.

    ``POST /orders``
    """
    return CREATE(json=body)


SEARCH: PagedOperation[models.OrdersSearchResponse, models.Order] = PagedOperation(
    "POST",
    "/orders/search",
    returns={200: "OrdersSearchResponse"},
    safe=True,
    idempotency="Idempotency-Key",
    paging=Paging(
        items="found.hits",
        cursor="found.cursor_next",
        into="page.cursor",
        more="found.more",
        in_body=True,
    ),
)


def search(
    *,
    body: models.OrdersSearchBody,
) -> PagedCall[models.OrdersSearchResponse, models.Order]:
    """Safe, and so deep that only the configuration can know.

    ``POST /orders/search``

    Comes in pages: ``client.paginate`` gives the items of all of them.

    Returns: 200: Orders.
    """
    return SEARCH(json=body)


class Orders(Resource[C]):
    list = bound(list_)
    """Takes the first rule that it has the parameters for"""
    create = bound(create)
    """Gets a key"""
    search = bound(search)
    """Safe, and so deep that only the configuration can know"""
