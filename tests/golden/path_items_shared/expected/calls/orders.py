"""Calls of orders."""

from __future__ import annotations

from .._runtime import C, Call, Operation, Resource, bound

CREATE_ORDER: Operation[None] = Operation("POST", "/orders", returns={204: None})


def create_order() -> Call[None]:
    """``POST /orders``."""
    return CREATE_ORDER()


class Orders(Resource[C]):
    create_order = bound(create_order)
    """``POST /orders``"""
