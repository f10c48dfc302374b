"""Calls of Toy."""

from __future__ import annotations

from .._runtime import C, Call, Operation, Resource, bound

LIST_TOYS: Operation[None] = Operation("GET", "/api/toys", returns={204: None})


def list_toys() -> Call[None]:
    """``GET /api/toys``."""
    return LIST_TOYS()


class Toy(Resource[C]):
    list_toys = bound(list_toys)
    """``GET /api/toys``"""
