"""Calls of users."""

from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


@operation("GET", "/users/me")
def read_me() -> Call[None]:
    """Read Users Me.

    ``GET /users/me``
    """
    return call()


class Users(Resource[C]):
    read_me = read_me
    """Read Users Me"""
