"""Calls of Owners."""

from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


@operation("GET", "/api/Owners")
def list_owners() -> Call[None]:
    """``GET /api/Owners``."""
    return call()


@operation("POST", "/api/Owners")
def create_owner() -> Call[None]:
    """``POST /api/Owners``."""
    return call()


class Owners(Resource[C]):
    list_owners = list_owners
    """``GET /api/Owners``"""
    create_owner = create_owner
    """``POST /api/Owners``"""
