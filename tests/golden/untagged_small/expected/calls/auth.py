"""Calls of auth."""

from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


@operation("GET", "/auth/check")
def check() -> Call[None]:
    """``GET /auth/check``."""
    return call()


class Auth(Resource[C]):
    check = check
    """``GET /auth/check``"""
