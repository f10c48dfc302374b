"""Calls of users."""

from __future__ import annotations

from .. import models
from .._runtime import C, Call, Resource, call, operation


@operation("POST", "/users", status=201)
def create_user(*, body: models.User) -> Call[models.User]:
    """``POST /users``."""
    return call(json=body)


class Users(Resource[C]):
    create_user = create_user
    """``POST /users``"""
