"""Calls of things."""

from __future__ import annotations

from .._runtime import C, Call, Operation, Resource, bound

THINGS: Operation[None] = Operation("GET", "/things", returns={204: None})


def things() -> Call[None]:
    """``GET /things``."""
    return THINGS()


class Things(Resource[C]):
    things = bound(things)
    """``GET /things``"""
