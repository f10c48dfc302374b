from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


class Users(Resource[C]):
    @operation("GET", "/api/users/me")
    @staticmethod
    def me() -> Call[None]:
        """``GET /api/users/me``."""
        return call()
