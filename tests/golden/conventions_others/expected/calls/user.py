from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


class User(Resource[C]):
    @operation("GET", "/users/{id}")
    @staticmethod
    def get_user(id: str) -> Call[None]:
        """``GET /users/{id}``."""
        return call(path=(id,))
