"""Calls of owners."""

from __future__ import annotations

from .._runtime import C, Call, Operation, Resource, bound

GET_ALL: Operation[None] = Operation("GET", "/owners", returns={204: None})


def get_all() -> Call[None]:
    """``GET /owners``."""
    return GET_ALL()


class Owners(Resource[C]):
    get_all = bound(get_all)
    """``GET /owners``"""
