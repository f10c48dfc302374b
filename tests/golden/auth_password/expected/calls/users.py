"""Calls of users."""

from __future__ import annotations

from .. import models
from .._runtime import C, Call, Operation, Resource, bound

READ_ME: Operation[models.UsersReadMeResponse] = Operation(
    "GET",
    "/users/me",
    returns={200: "UsersReadMeResponse"},
    auth=(("OAuth2PasswordBearer",),),
)


def read_me() -> Call[models.UsersReadMeResponse]:
    """Read Users Me.

    ``GET /users/me``
    """
    return READ_ME()


class Users(Resource[C]):
    read_me = bound(read_me)
    """Read Users Me"""
