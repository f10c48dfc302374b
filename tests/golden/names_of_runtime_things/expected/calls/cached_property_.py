"""Calls of cached_property."""

from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


@operation("GET", "/cached")
def bound() -> Call[None]:
    """``GET /cached``."""
    return call()


class CachedProperty(Resource[C]):
    bound = bound
    """``GET /cached``"""
