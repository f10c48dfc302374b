"""Calls of Pets."""

from __future__ import annotations

from .._runtime import C, Call, Operation, Resource, bound

GET_ALL: Operation[None] = Operation("GET", "/api/Pets", returns={204: None})


def get_all() -> Call[None]:
    """``GET /api/Pets``."""
    return GET_ALL()


GET_BY_ID: Operation[None] = Operation("GET", "/api/Pets/{id}", returns={204: None})


def get_by_id(id: str) -> Call[None]:
    """``GET /api/Pets/{id}``."""
    return GET_BY_ID(path=(id,))


class Pets(Resource[C]):
    get_all = bound(get_all)
    """``GET /api/Pets``"""
    get_by_id = bound(get_by_id)
    """``GET /api/Pets/{id}``"""
