"""Calls of User."""

from __future__ import annotations

from .._runtime import C, Call, Operation, Resource, bound

GET_USER: Operation[None] = Operation("GET", "/users/{id}", returns={204: None})


def get_user(id: str) -> Call[None]:
    """``GET /users/{id}``."""
    return GET_USER(path=(id,))


class User(Resource[C]):
    get_user = bound(get_user)
    """``GET /users/{id}``"""
