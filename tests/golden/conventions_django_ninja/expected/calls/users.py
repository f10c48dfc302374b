"""Calls of Users."""

from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


@operation("GET", "/api/users/me")
def me() -> Call[None]:
    """``GET /api/users/me``."""
    return call()


class Users(Resource[C]):
    me = me
    """``GET /api/users/me``"""
