from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


class Users(Resource[C]):
    @operation("GET", "/users/me")
    @staticmethod
    def read_me() -> Call[None]:
        """Read Users Me.

        ``GET /users/me``
        """
        return call()
