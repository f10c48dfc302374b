"""Calls of users."""

from __future__ import annotations

from .._runtime import C, Call, Operation, Resource, bound

READ_ME: Operation[None] = Operation("GET", "/users/me", returns={204: None})


def read_me() -> Call[None]:
    """Read Users Me.

    ``GET /users/me``
    """
    return READ_ME()


class Users(Resource[C]):
    read_me = bound(read_me)
    """Read Users Me"""
