"""Calls of visits."""

from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


@operation("GET", "/visits")
def list_() -> Call[None]:
    """``GET /visits``."""
    return call()


class Visits(Resource[C]):
    list = list_
    """``GET /visits``"""
