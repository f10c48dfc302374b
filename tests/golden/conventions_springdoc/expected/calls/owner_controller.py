"""Calls of owner-controller."""

from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


@operation("GET", "/owners")
def list_() -> Call[None]:
    """``GET /owners``."""
    return call()


class OwnerController(Resource[C]):
    list = list_
    """``GET /owners``"""
