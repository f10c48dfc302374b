"""Calls of Orders."""

from __future__ import annotations

from ..._shared._runtime import DEFAULT, C, Call, Operation, Resource, bound
from .. import models

GET_ORDER: Operation[models.Order] = Operation(
    "GET",
    "/orders/{id}",
    returns={200: "Order"},
    raises={DEFAULT: "Error"},
)


def get_order(id: str) -> Call[models.Order]:
    """``GET /orders/{id}``.

    Raises: ApiError[Error]: Every other status: It failed.
    """
    return GET_ORDER(path=(id,))


class Orders(Resource[C]):
    get_order = bound(get_order)
    """``GET /orders/{id}``"""
