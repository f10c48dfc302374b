from __future__ import annotations

from .. import models
from .._runtime import C, Call, Resource, call, operation


class Users(Resource[C]):
    @operation("GET", "/users/me", auth=(("OAuth2PasswordBearer",),))
    @staticmethod
    def read_me() -> Call[models.UsersReadMeResponse]:
        """Read Users Me.

        ``GET /users/me``
        """
        return call()
