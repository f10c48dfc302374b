"""Calls of cached_property."""

from __future__ import annotations

from .._runtime import C, Call, Operation, Resource, bound

BOUND: Operation[None] = Operation("GET", "/cached", returns={204: None})


def bound_() -> Call[None]:
    """``GET /cached``."""
    return BOUND()


class CachedProperty(Resource[C]):
    bound_ = bound(bound_)
    """``GET /cached``"""
