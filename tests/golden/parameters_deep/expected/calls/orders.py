"""Calls of orders."""

from __future__ import annotations

from .. import models
from .._runtime import DEEP_OBJECT, C, Call, Resource, call, operation


@operation(
    "GET",
    "/orders",
    query={"filter": DEEP_OBJECT, "expand": DEEP_OBJECT, "created": DEEP_OBJECT},
)
def find_orders(
    *,
    filter: models.Filter | None = None,
    expand: list[str] | None = None,
    created: models.Range | int | None = None,
    tags: list[str] | None = None,
) -> Call[None]:
    """``GET /orders``."""
    return call(
        query={"filter": filter, "expand": expand, "created": created, "tags[]": tags}
    )


class Orders(Resource[C]):
    find_orders = find_orders
    """``GET /orders``"""
