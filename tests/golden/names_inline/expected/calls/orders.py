"""Calls of orders."""

from __future__ import annotations

from .. import models
from .._runtime import C, Call, Operation, Resource, bound

CREATE_ORDER: Operation[models.CreateOrderResponse] = Operation(
    "POST",
    "/orders",
    returns={200: "CreateOrderResponse"},
    raises={400: "CreateOrderResponse400"},
)


def create_order(*, body: models.CreateOrderBody) -> Call[models.CreateOrderResponse]:
    """``POST /orders``.

    Raises: ApiError[CreateOrderResponse400]: 400: No
    """
    return CREATE_ORDER(json=body)


class Orders(Resource[C]):
    create_order = bound(create_order)
    """``POST /orders``"""
