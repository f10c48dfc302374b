"""Calls of users."""

from __future__ import annotations

from .. import models
from .._runtime import C, Call, Operation, Resource, bound

CREATE_USER: Operation[models.User] = Operation("POST", "/users", returns={201: "User"})


def create_user(*, body: models.User) -> Call[models.User]:
    """``POST /users``."""
    return CREATE_USER(json=body)


class Users(Resource[C]):
    create_user = bound(create_user)
    """``POST /users``"""
