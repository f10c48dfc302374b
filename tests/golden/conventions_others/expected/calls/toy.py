"""Calls of Toy."""

from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


@operation("GET", "/api/toys")
def list_toys() -> Call[None]:
    """``GET /api/toys``."""
    return call()


class Toy(Resource[C]):
    list_toys = list_toys
    """``GET /api/toys``"""
