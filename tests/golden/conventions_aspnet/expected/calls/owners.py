"""Calls of Owners."""

from __future__ import annotations

from .._runtime import C, Call, Operation, Resource, bound

LIST_OWNERS: Operation[None] = Operation("GET", "/api/Owners", returns={204: None})


def list_owners() -> Call[None]:
    """``GET /api/Owners``."""
    return LIST_OWNERS()


CREATE_OWNER: Operation[None] = Operation("POST", "/api/Owners", returns={204: None})


def create_owner() -> Call[None]:
    """``POST /api/Owners``."""
    return CREATE_OWNER()


class Owners(Resource[C]):
    list_owners = bound(list_owners)
    """``GET /api/Owners``"""
    create_owner = bound(create_owner)
    """``POST /api/Owners``"""
