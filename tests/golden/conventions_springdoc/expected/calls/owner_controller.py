"""Calls of owner-controller."""

from __future__ import annotations

from .._runtime import C, Call, Operation, Resource, bound

LIST: Operation[None] = Operation("GET", "/owners", returns={204: None})


def list_() -> Call[None]:
    """``GET /owners``."""
    return LIST()


class OwnerController(Resource[C]):
    list = bound(list_)
    """``GET /owners``"""
