"""Calls of login."""

from __future__ import annotations

from .. import models
from .._runtime import C, Call, Operation, Resource, bound

LOGIN: Operation[models.Token] = Operation(
    "POST",
    "/token",
    returns={200: "Token"},
    accepts=("application/x-www-form-urlencoded",),
)


def login(*, body: models.LoginForm) -> Call[models.Token]:
    """Login.

    ``POST /token``
    """
    return LOGIN(body=body)


class Login(Resource[C]):
    login = bound(login)
    """Login"""
