"""Calls of auth."""

from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


@operation("GET", "/auth")
def list_() -> Call[list[str]]:
    """``GET /auth``."""
    return call()


class Auth(Resource[C]):
    list = list_
    """``GET /auth``"""
