from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


class Users(Resource[C]):
    @operation("GET", "/api/v1/users")
    @staticmethod
    def list_users() -> Call[None]:
        """``GET /api/v1/users``."""
        return call()

    @operation("POST", "/api/v1/users")
    @staticmethod
    def create_user() -> Call[None]:
        """``POST /api/v1/users``."""
        return call()

    @operation("GET", "/api/v1/users/{id}")
    @staticmethod
    def get_user(id: str) -> Call[None]:
        """``GET /api/v1/users/{id}``."""
        return call(path=(id,))

    @operation("DELETE", "/api/v1/users/{id}")
    @staticmethod
    def delete_user(id: str) -> Call[None]:
        """``DELETE /api/v1/users/{id}``."""
        return call(path=(id,))

    @operation("PATCH", "/api/v1/users/{id}")
    @staticmethod
    def update_user(id: str) -> Call[None]:
        """``PATCH /api/v1/users/{id}``."""
        return call(path=(id,))

    @operation("GET", "/api/v1/users/{id}/members")
    @staticmethod
    def list_members(id: str) -> Call[None]:
        """``GET /api/v1/users/{id}/members``."""
        return call(path=(id,))

    @operation("PUT", "/api/v1/users/{id}/archive")
    @staticmethod
    def archive_user(id: str) -> Call[None]:
        """``PUT /api/v1/users/{id}/archive``."""
        return call(path=(id,))
