"""Calls of things."""

from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


@operation("GET", "/things")
def things() -> Call[None]:
    """``GET /things``."""
    return call()


class Things(Resource[C]):
    things = things
    """``GET /things``"""
