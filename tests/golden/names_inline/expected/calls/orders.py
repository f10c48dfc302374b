"""Calls of orders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import C, Call, Operation, Resource, bound

if TYPE_CHECKING:
    from ..models import CreateOrderBody, CreateOrderResponse

CREATE_ORDER: Operation[CreateOrderResponse] = Operation(
    "POST",
    "/orders",
    returns={200: "CreateOrderResponse"},
    raises={400: "CreateOrderResponse400"},
)


def create_order(*, body: CreateOrderBody) -> Call[CreateOrderResponse]:
    """``POST /orders``.

    Returns: 200: It
    Raises: ApiError[CreateOrderResponse400]: 400: No
    """
    return CREATE_ORDER(json=body)


class Orders(Resource[C]):
    """The calls of orders."""

    create_order = bound(create_order)
    """``POST /orders``"""
