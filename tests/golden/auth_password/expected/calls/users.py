"""Calls of users."""

from __future__ import annotations

from .. import models
from .._runtime import C, Call, Operation, Resource, bound

READ_USERS_ME: Operation[models.ReadUsersMeResponse] = Operation(
    "GET",
    "/users/me",
    returns={200: "ReadUsersMeResponse"},
    auth=(("OAuth2PasswordBearer",),),
)


def read_users_me() -> Call[models.ReadUsersMeResponse]:
    """Read Users Me.

    ``GET /users/me``
    """
    return READ_USERS_ME()


class Users(Resource[C]):
    read_users_me = bound(read_users_me)
    """Read Users Me"""
