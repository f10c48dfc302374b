"""Calls of visits."""

from __future__ import annotations

from .._runtime import C, Call, Operation, Resource, bound

LIST: Operation[None] = Operation("GET", "/visits", returns={204: None})


def list_() -> Call[None]:
    """``GET /visits``."""
    return LIST()


class Visits(Resource[C]):
    list = bound(list_)
    """``GET /visits``"""
