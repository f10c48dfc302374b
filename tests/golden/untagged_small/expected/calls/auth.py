"""Calls of auth."""

from __future__ import annotations

from .._runtime import C, Call, Operation, Resource, bound

CHECK: Operation[None] = Operation("GET", "/auth/check", returns={204: None})


def check() -> Call[None]:
    """``GET /auth/check``."""
    return CHECK()


class Auth(Resource[C]):
    check = bound(check)
    """``GET /auth/check``"""
