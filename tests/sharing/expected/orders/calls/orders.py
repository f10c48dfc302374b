"""Calls of Orders."""

from __future__ import annotations

from ..._shared._runtime import DEFAULT, C, Call, Resource, call, operation
from .. import models


@operation("GET", "/orders/{id}", raises={DEFAULT: "Error"})
def get_order(id: str) -> Call[models.Order]:
    """``GET /orders/{id}``."""
    return call(path=(id,))


class Orders(Resource[C]):
    get_order = get_order
    """``GET /orders/{id}``"""
