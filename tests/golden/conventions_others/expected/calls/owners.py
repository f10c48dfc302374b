"""Calls of owners."""

from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


@operation("GET", "/owners")
def get_all() -> Call[None]:
    """``GET /owners``."""
    return call()


class Owners(Resource[C]):
    get_all = get_all
    """``GET /owners``"""
