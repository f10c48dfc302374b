"""Calls of Users."""

from __future__ import annotations

from .._runtime import C, Call, Operation, Resource, bound

ME: Operation[None] = Operation("GET", "/api/users/me", returns={204: None})


def me() -> Call[None]:
    """``GET /api/users/me``."""
    return ME()


class Users(Resource[C]):
    me = bound(me)
    """``GET /api/users/me``"""
