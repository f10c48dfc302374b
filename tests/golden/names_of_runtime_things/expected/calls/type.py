"""Calls of type."""

from __future__ import annotations

from .._runtime import C, Call, Operation, Resource, bound

GET_TYPE: Operation[None] = Operation("GET", "/type", returns={204: None})


def get_type() -> Call[None]:
    """``GET /type``."""
    return GET_TYPE()


class Type(Resource[C]):
    get_type = bound(get_type)
    """``GET /type``"""
