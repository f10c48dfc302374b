"""Calls of orders."""

from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


@operation("POST", "/orders")
def create_order() -> Call[None]:
    """``POST /orders``."""
    return call()


class Orders(Resource[C]):
    create_order = create_order
    """``POST /orders``"""
