"""Calls of login."""

from __future__ import annotations

from .. import models
from .._runtime import C, Call, Resource, call, operation


@operation("POST", "/token", accepts=("application/x-www-form-urlencoded",))
def login(*, body: models.LoginForm) -> Call[models.Token]:
    """Login.

    ``POST /token``
    """
    return call(body=body)


class Login(Resource[C]):
    login = login
    """Login"""
