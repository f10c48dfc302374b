"""Calls of Pets."""

from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


@operation("GET", "/api/Pets")
def get_all() -> Call[None]:
    """``GET /api/Pets``."""
    return call()


@operation("GET", "/api/Pets/{id}")
def get_by_id(id: str) -> Call[None]:
    """``GET /api/Pets/{id}``."""
    return call(path=(id,))


class Pets(Resource[C]):
    get_all = get_all
    """``GET /api/Pets``"""
    get_by_id = get_by_id
    """``GET /api/Pets/{id}``"""
