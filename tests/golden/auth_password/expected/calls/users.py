"""Calls of users."""

from __future__ import annotations

from .. import models
from .._runtime import C, Call, Resource, call, operation


@operation("GET", "/users/me", auth=(("OAuth2PasswordBearer",),))
def read_me() -> Call[models.UsersReadMeResponse]:
    """Read Users Me.

    ``GET /users/me``
    """
    return call()


class Users(Resource[C]):
    read_me = read_me
    """Read Users Me"""
