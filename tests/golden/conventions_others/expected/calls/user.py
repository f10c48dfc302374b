"""Calls of User."""

from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


@operation("GET", "/users/{id}")
def get_user(id: str) -> Call[None]:
    """``GET /users/{id}``."""
    return call(path=(id,))


class User(Resource[C]):
    get_user = get_user
    """``GET /users/{id}``"""
