"""Calls of orders."""

from __future__ import annotations

from .. import models
from .._runtime import DEFAULT, C, Call, Operation, Resource, bound, deprecated

ADD_ORDER: Operation[models.Order] = Operation(
    "POST",
    "/orders",
    returns={201: "Order"},
    raises={409: None, DEFAULT: "AddOrderError"},
    auth=(("oauth",),),
)


@deprecated("POST /orders is deprecated.")
def add_order(*, body: models.Order, dry_run: bool | None = None) -> Call[models.Order]:
    """Add an order.

    ``POST /orders``

    Adds an order, and *reserves* what it needs.

    - twice is once
    - see the manual (https://example.com/manual)

    Scopes: ``orders.write``.

    Documentation: https://example.com/orders

    Deprecated.

    Leads to: order (getOrder).

    Args:
        body: What somebody wants to have.
        dry_run: Only look whether it would work. Default: ``False``.

    Raises:
        ApiError: 409: It is there already
        ApiError[AddOrderError]: Every other status: Something else
    """
    return ADD_ORDER(query={"dry-run": dry_run}, json=body)


GET_ORDER: Operation[models.Order] = Operation(
    "GET",
    "/orders/{id}",
    returns={200: "Order"},
)


def get_order(id: int) -> Call[models.Order]:
    """``GET /orders/{id}``."""
    return GET_ORDER(path=(id,))


class Orders(Resource[C]):
    add_order = bound(add_order)  # pyright: ignore[reportDeprecated]
    """Add an order"""
    get_order = bound(get_order)
    """``GET /orders/{id}``"""
