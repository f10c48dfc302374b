from __future__ import annotations

from .. import models
from .._runtime import C, Call, Resource, call, operation


class Users(Resource[C]):
    @operation("POST", "/users", status=201)
    @staticmethod
    def create_user(*, body: models.User) -> Call[models.User]:
        """``POST /users``."""
        return call(json=body)
