"""Calls of orders."""

from __future__ import annotations

from .. import models
from .._runtime import C, Call, Operation, Resource, bound

CREATE_ORDER: Operation[models.CreateOrderResponse] = Operation(
    "POST",
    "/orders",
    returns={200: "CreateOrderResponse"},
    raises={400: "CreateOrderResponse400", 404: "TroubleResponse"},
)


def create_order(*, body: models.CreateOrderBody) -> Call[models.CreateOrderResponse]:
    """``POST /orders``.

    Raises:
        ApiError[CreateOrderResponse400]: 400: No
        ApiError[TroubleResponse]: 404: Trouble
    """
    return CREATE_ORDER(json=body)


class Orders(Resource[C]):
    create_order = bound(create_order)
    """``POST /orders``"""
