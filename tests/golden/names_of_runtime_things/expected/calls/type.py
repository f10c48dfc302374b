"""Calls of type."""

from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


@operation("GET", "/type")
def get_type() -> Call[None]:
    """``GET /type``."""
    return call()


class Type(Resource[C]):
    get_type = get_type
    """``GET /type``"""
