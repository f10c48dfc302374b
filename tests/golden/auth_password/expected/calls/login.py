from __future__ import annotations

from .. import models
from .._runtime import C, Call, Resource, call, operation


class Login(Resource[C]):
    @operation("POST", "/token", accepts=("application/x-www-form-urlencoded",))
    @staticmethod
    def login(*, body: models.LoginForm) -> Call[models.Token]:
        """Login.

        ``POST /token``
        """
        return call(body=body)
